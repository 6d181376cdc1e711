// SPDX-License-Identifier: MIT
#include "ui/gui/field_row.h"

#include "ui/gui/icons.h"
#include "ui/gui/measures.h"
#include "ui/gui/theme.h"
#include "ui/gui/value_edit.h"
#include "ui/gui/wrap_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace poolboard {
namespace {

void setTextColour(QLabel* label, const QColor& colour) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

FieldRow::FieldRow(const QString& name, QWidget* editor, QWidget* field, const QString& unit,
                   const QString& help, QWidget* parent)
    : QWidget(parent), m_field(field), m_help(new WrapLabel(help)), m_words(new WrapLabel),
      m_sign(new QLabel) {
    const int em = fontMetrics().height();
    auto* label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(field);
    label->setFixedWidth(nameWidth(this));
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // On one line with what is typed into the field beside it.
    const int high = QLineEdit().sizeHint().height();
    label->setContentsMargins(0, (high - em) / 2, 0, 0);

    auto* line = new QHBoxLayout;
    line->setSpacing(em / 2);
    line->addWidget(editor, 1);
    if (!unit.isEmpty()) {
        auto* words = new QLabel(unit);
        words->setTextFormat(Qt::PlainText);
        line->addWidget(words, 100);
    } else {
        line->addStretch(0); // what an editor does not want
    }
    m_words->setObjectName(field->objectName() + QStringLiteral("Problem"));
    m_sign->setAccessibleName(tr("Problem"));
    m_sign->setAlignment(Qt::AlignTop);
    m_sign->hide();
    m_words->hide();
    m_help->setVisible(!help.isEmpty());
    auto* problem = new QHBoxLayout;
    problem->setSpacing(em / 3);
    problem->addWidget(m_sign);
    problem->addWidget(m_words, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(em / 6);
    column->addLayout(line);
    column->addLayout(problem);
    column->addWidget(m_help);

    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(em);
    all->addWidget(label);
    all->addLayout(column, 1);
    if (const auto* value = qobject_cast<ValueEdit*>(editor)) {
        connect(value, &ValueEdit::refused, this, &FieldRow::refuse);
        connect(value, &ValueEdit::changed, this, [this] { refuse({}); });
    }
    updateColours();
    updateDescription();
}

int FieldRow::nameWidth(const QWidget* widget) { return letterWidth(widget->fontMetrics()) * 21; }

void FieldRow::setHelp(const QString& help) {
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    updateDescription();
}

void FieldRow::setProblem(const QString& problem) {
    if (problem == m_problem) return;
    m_problem = problem;
    showWords();
}

void FieldRow::refuse(const QString& words) {
    if (words == m_refused) return;
    m_refused = words;
    showWords();
}

void FieldRow::showWords() {
    const QString& words = m_problem.isEmpty() ? m_refused : m_problem;
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_sign->setVisible(!words.isEmpty());
    updateDescription();
}

void FieldRow::updateDescription() {
    const QString words = m_words->text();
    m_field->setAccessibleDescription(words.isEmpty() ? m_help->text()
                                                      : words + QLatin1Char('\n') + m_help->text());
}

void FieldRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) updateColours();
}

void FieldRow::updateColours() {
    setTextColour(m_help, mutedText(palette()));
    setTextColour(m_words, toneColor(Tone::Bad, palette()));
    const int size = fontMetrics().height();
    m_sign->setPixmap(
        icon(QStringLiteral("crashed"), Tone::Bad).pixmap(QSize(size, size), devicePixelRatioF()));
}

} // namespace poolboard
