// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/parameter.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <string>
#include <vector>

namespace poolboard {

/// Values that differ between workers: a row for each of the different workers, which are dealt out in
/// turn, and a column for each parameter. An empty cell has the pool's value. [main]
class EachModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// `each`: JSON objects.
    void show(const Schema& schema, const std::vector<std::string>& each);
    const std::vector<std::string>& each() const { return m_rows; }
    const QStringList& names() const { return m_names; }
    bool secret(int column) const; ///< its values are neither shown nor told
    void addWorker();
    void removeWorker(int row); ///< with the last one all columns go
    void addParameter(const QString& name);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// False for what is not a value of the parameter; refused() says why.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void changed();
    void refused(const QString& why); ///< "": the last one was good

private:
    const Parameter* parameter(int column) const;
    Schema m_schema;
    QStringList m_names;
    std::vector<std::string> m_rows;
};

} // namespace poolboard
