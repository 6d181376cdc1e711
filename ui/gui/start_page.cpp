// SPDX-License-Identifier: MIT
#include "ui/gui/start_page.h"

#include "ui/gui/icons.h"
#include "ui/gui/measures.h"
#include "ui/gui/recolour.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace poolboard {
namespace {

/// A button that is its action: text, icon, enabled or not, hidden or not.
QPushButton* buttonOf(QAction* action, const char* name) {
    auto* button = new QPushButton(action->icon(), action->text());
    button->setObjectName(QString::fromLatin1(name));
    button->setEnabled(action->isEnabled());
    button->setVisible(action->isVisible());
    const int em = button->fontMetrics().height();
    button->setMinimumSize(letterWidth(button->fontMetrics()) * 40, em * 5 / 2);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QLabel* centred(const QString& text) {
    auto* label = new QLabel(text);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QAction* create, QAction* open, QAction* demo, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("startPage"));
    const int em = fontMetrics().height();
    auto* picture = new QLabel;
    picture->setObjectName(QStringLiteral("startPicture"));
    picture->setPixmap(applicationIcon().pixmap(QSize(em * 5, em * 5), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    picture->setAccessibleName(tr("Poolboard"));
    QLabel* title = centred(tr("Run one worker over many inputs"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    QLabel* text = centred(tr("A job says what to do with which inputs.\n"
                              "Opening one shows it; nothing runs until you press Run."));
    QLabel* drop =
        centred(tr("… or drop a job file, or files and folders to work on, anywhere in this window."));
    keepMuted(drop);

    auto* all = new QVBoxLayout(this);
    all->setSpacing(em * 2 / 3);
    all->addStretch(2);
    all->addWidget(picture);
    all->addSpacing(em / 2);
    all->addWidget(title);
    all->addWidget(text);
    all->addSpacing(em);
    QPushButton* newButton = buttonOf(create, "startNew");
    newButton->setDefault(true);
    all->addWidget(newButton, 0, Qt::AlignHCenter);
    all->addWidget(buttonOf(open, "startOpen"), 0, Qt::AlignHCenter);
    all->addWidget(buttonOf(demo, "startDemo"), 0, Qt::AlignHCenter);
    all->addSpacing(em / 2);
    all->addWidget(drop);
    all->addStretch(3);
}

} // namespace poolboard
