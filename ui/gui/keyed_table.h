// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <vector>

namespace poolboard {

/// A short table whose rows have keys: a row keeps its choice wherever new contents move it. [main]
template <class Row> class KeyedTable : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    const Row& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    template <class KeyOf> void merge(std::vector<Row> fresh, KeyOf keyOf) {
        const auto placeOf = [&keyOf](const std::vector<Row>& all, const Row& one, size_t from) {
            const auto found = std::find_if(all.begin() + static_cast<ptrdiff_t>(from), all.end(),
                                            [&](const Row& other) { return keyOf(other) == keyOf(one); });
            return static_cast<size_t>(found - all.begin());
        };
        for (size_t at = m_rows.size(); at-- > 0;) {
            if (placeOf(fresh, m_rows[at], 0) != fresh.size()) continue;
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
            m_rows.erase(m_rows.begin() + static_cast<ptrdiff_t>(at));
            endRemoveRows();
        }
        for (size_t at = 0; at < fresh.size(); ++at) {
            const size_t old = placeOf(m_rows, fresh[at], at);
            const int to = static_cast<int>(at), from = static_cast<int>(old);
            if (old == m_rows.size()) {
                beginInsertRows({}, to, to);
                m_rows.insert(m_rows.begin() + to, fresh[at]);
                endInsertRows();
            } else if (old != at) {
                beginMoveRows({}, from, from, {}, to);
                std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
                endMoveRows();
            }
        }
        m_rows = std::move(fresh);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
    }

private:
    std::vector<Row> m_rows;
};

} // namespace poolboard
