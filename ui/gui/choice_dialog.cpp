// SPDX-License-Identifier: MIT
#include "ui/gui/choice_dialog.h"

#include "ui/gui/measures.h"
#include "ui/gui/verb_button.h"

#include <QLabel>
#include <QVBoxLayout>

namespace poolboard {

ChoiceDialog::ChoiceDialog(const QString& title, const QString& question, QWidget* parent)
    : QDialog(parent), m_layout(new QVBoxLayout(this)) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("choiceDialog"));
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(em, em, em, em);
    m_layout->setSpacing(em / 3);
    auto* label = new QLabel(question);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(letterWidth(fontMetrics()) * 60);
    m_layout->addWidget(label);
    m_layout->addSpacing(em / 3);
}

void ChoiceDialog::addChoice(const char* objectName, const QString& verb, const QString& what,
                             std::function<void()> chosen) {
    auto* button = new VerbButton(verb, what);
    button->setObjectName(QString::fromLatin1(objectName));
    m_layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, chosen = std::move(chosen)] {
        const auto call = chosen; // the button may be gone when it is called
        accept();
        call();
    });
}

void ChoiceDialog::addBack(const QString& verb, const QString& what, const std::function<void()>& wentBack) {
    addChoice(
        "choiceBack", verb, what, wentBack ? wentBack : [] {});
    if (wentBack) connect(this, &QDialog::rejected, this, [wentBack] { wentBack(); });
    auto* back = m_layout->itemAt(m_layout->count() - 1)->widget();
    back->setFocus();
    static_cast<QPushButton*>(back)->setDefault(true);
}

} // namespace poolboard
