// SPDX-License-Identifier: MIT
#include "ui/gui/form_manners.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QWidget>
#include <vector>

namespace poolboard {
namespace {

class WheelFilter : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Wheel) return false;
        event->ignore(); // so that the page has it
        return true;
    }
};

void collect(QLayout* layout, std::vector<QWidget*>& out);

void collect(QWidget* widget, std::vector<QWidget*>& out) {
    if (!widget) return;
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) out.push_back(widget);
    if (auto* area = qobject_cast<QScrollArea*>(widget)) return collect(area->widget(), out);
    if (widget->layout()) collect(widget->layout(), out);
}

void collect(QLayout* layout, std::vector<QWidget*>& out) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), out);
        else
            collect(item->widget(), out);
    }
}

} // namespace

void orderTabs(QWidget* page) {
    std::vector<QWidget*> order;
    collect(page, order);
    for (size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
}

void leaveWheelToPage(QWidget* field) {
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new WheelFilter(field));
}

} // namespace poolboard
