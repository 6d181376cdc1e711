// SPDX-License-Identifier: MIT
#include "ui/gui/each_model.h"

#include "ui/gui/param_form.h"
#include "ui/gui/texts.h"
#include "ui/gui/value_edit.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace poolboard {

void EachModel::show(const Schema& schema, const std::vector<std::string>& each) {
    beginResetModel();
    m_schema = schema;
    m_rows = each;
    m_names.clear();
    for (const Parameter& parameter : schema.parameters)
        for (const std::string& row : each) {
            const auto values = nlohmann::json::parse(row, nullptr, false);
            if (!values.is_object() || !values.contains(parameter.name)) continue;
            m_names << QString::fromStdString(parameter.name);
            break;
        }
    endResetModel();
}

void EachModel::addWorker() {
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.emplace_back("{}");
    endInsertRows();
    Q_EMIT changed();
}

void EachModel::removeWorker(int row) {
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    if (m_rows.empty()) show(m_schema, {});
    Q_EMIT changed();
}

void EachModel::addParameter(const QString& name) {
    if (m_names.contains(name) || !m_schema.find(name.toStdString())) return;
    beginInsertColumns({}, columnCount(), columnCount());
    m_names << name;
    endInsertColumns();
}

int EachModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EachModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

const Parameter* EachModel::parameter(int column) const {
    return m_schema.find(m_names.value(column).toStdString());
}

/// As the form of the pool's values treats them.
bool EachModel::secret(int column) const {
    const Parameter* one = parameter(column);
    return one && (one->secret || styleOf(*one).kind == ValueStyle::Kind::Secret);
}

QVariant EachModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Parameter* one = parameter(index.column());
    if (!one) return {};
    const nlohmann::json values =
        nlohmann::json::parse(m_rows[static_cast<size_t>(index.row())], nullptr, false);
    const bool given = values.is_object() && values.contains(one->name);
    const QString text = given ? paramText(*one, m_rows[static_cast<size_t>(index.row())]) : QString();
    const QString shown = given && secret(index.column()) ? QStringLiteral("•••") : text;
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::EditRole:
        return text;
    case Qt::AccessibleTextRole:
        return given ? shown : tr("%1: as for all").arg(m_names[index.column()]);
    case Qt::ToolTipRole:
        return displayed(one->description);
    default:
        return {};
    }
}

QVariant EachModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return tr("Worker %1").arg(section + 1);
    const Parameter* one = parameter(section);
    return one ? displayed(one->title.empty() ? one->name : one->title) : QString();
}

Qt::ItemFlags EachModel::flags(const QModelIndex& index) const {
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsEditable : Qt::NoItemFlags;
}

bool EachModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    const Parameter* one = parameter(index.column());
    if (!one) return false;
    std::string& row = m_rows[static_cast<size_t>(index.row())];
    auto params = withParam(m_schema, *one, row, value.toString());
    if (!params) {
        Q_EMIT refused(paramProblem(params.error()));
        return false;
    }
    row = std::move(params).value();
    Q_EMIT refused({});
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}

} // namespace poolboard
