// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/parameter.h"

#include <QWidget>
#include <string>
#include <vector>

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace poolboard {

class EachModel;

/// The values that differ between workers: a table, and buttons for its rows and columns. [main]
class EachEditor : public QWidget {
    Q_OBJECT
public:
    explicit EachEditor(QWidget* parent = nullptr);
    void show(const Schema& schema, const std::vector<std::string>& each);
    const std::vector<std::string>& each() const;
    QWidget* field() const;

Q_SIGNALS:
    void changed();
    void refused(const QString& why); ///< what was typed into a cell; "": good again

private:
    void addParameter(const QString& name);
    void removeWorker();
    void fit();
    EachModel* m_model;
    QTableView* m_table;
    QPushButton *m_vary, *m_add, *m_remove;
    QMenu* m_names;
};

} // namespace poolboard
