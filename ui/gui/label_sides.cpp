// SPDX-License-Identifier: MIT
#include "ui/gui/label_sides.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QStyle>

namespace poolboard {
namespace {

class Sides : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* label = event->type() == QEvent::Polish ? qobject_cast<QLabel*>(watched) : nullptr;
        if (label && label->isRightToLeft())
            label->setAlignment(QStyle::visualAlignment(Qt::RightToLeft, label->alignment()));
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepLabelsAtTheirSide(QApplication& application) {
    if (QApplication::isRightToLeft()) application.installEventFilter(new Sides(&application));
}

} // namespace poolboard
