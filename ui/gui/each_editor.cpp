// SPDX-License-Identifier: MIT
#include "ui/gui/each_editor.h"

#include "ui/gui/each_model.h"
#include "ui/gui/flow_layout.h"
#include "ui/gui/measures.h"
#include "ui/gui/texts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kRowsShown = 6;

/// A secret is typed unseen, as in the form.
class EachDelegate : public QStyledItemDelegate {
public:
    EachDelegate(const EachModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        auto* line = qobject_cast<QLineEdit*>(editor);
        if (line && m_model->secret(index.column())) line->setEchoMode(QLineEdit::Password);
        return editor;
    }

private:
    const EachModel* m_model;
};

QPushButton* button(const char* name, const QString& text) {
    auto* out = new QPushButton(text);
    out->setObjectName(QString::fromLatin1(name));
    out->setAutoDefault(false);
    return out;
}

} // namespace

EachEditor::EachEditor(QWidget* parent)
    : QWidget(parent), m_model(new EachModel(this)), m_table(new QTableView),
      m_vary(button("eachVary", tr("Vary a parameter"))), m_add(button("eachAdd", tr("Add worker"))),
      m_remove(button("eachRemove", tr("Remove worker"))), m_names(new QMenu(this)) {
    m_table->setObjectName(QStringLiteral("eachTable"));
    m_table->setAccessibleName(tr("Values of each worker"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new EachDelegate(m_model, m_table));
    m_table->setTabKeyNavigation(false); // Tab leaves the table, arrows walk in it
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(letterWidth(fontMetrics()) * 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    m_vary->setMenu(m_names);
    auto* buttons = new FlowLayout; // long words would make the form wider than a narrow window
    buttons->setSpacing(fontMetrics().height() / 2);
    buttons->addWidget(m_vary);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(fontMetrics().height() / 3);
    all->addWidget(m_table);
    all->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, m_model, &EachModel::addWorker);
    connect(m_remove, &QPushButton::clicked, this, &EachEditor::removeWorker);
    connect(m_model, &EachModel::changed, this, &EachEditor::fit);
    connect(m_model, &EachModel::changed, this, &EachEditor::changed);
    connect(m_model, &EachModel::refused, this, &EachEditor::refused);
    fit();
}

void EachEditor::show(const Schema& schema, const std::vector<std::string>& each) {
    m_model->show(schema, each);
    m_names->clear();
    for (const Parameter& parameter : schema.parameters) {
        const QString name = QString::fromStdString(parameter.name);
        QAction* action =
            m_names->addAction(displayed(parameter.title.empty() ? parameter.name : parameter.title));
        action->setObjectName(QStringLiteral("eachVary_") + name);
        connect(action, &QAction::triggered, this, [this, name] { addParameter(name); });
    }
    fit();
}

const std::vector<std::string>& EachEditor::each() const { return m_model->each(); }

QWidget* EachEditor::field() const { return m_vary; }

void EachEditor::addParameter(const QString& name) {
    m_model->addParameter(name);
    while (m_model->rowCount() < 2) // one alone would not differ from anything
        m_model->addWorker();
    fit();
    m_table->setCurrentIndex(m_model->index(0, static_cast<int>(m_model->names().indexOf(name))));
    m_table->setFocus();
}

void EachEditor::removeWorker() {
    const int row = m_table->currentIndex().row();
    m_model->removeWorker(row >= 0 ? row : m_model->rowCount() - 1);
}

void EachEditor::fit() {
    const int rows = m_model->rowCount();
    m_table->setVisible(rows > 0);
    m_add->setVisible(rows > 0);
    m_remove->setVisible(rows > 0);
    const int high = m_table->verticalHeader()->defaultSectionSize();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::min(rows, kRowsShown) * high + 2 * m_table->frameWidth() + 2);
}

} // namespace poolboard
