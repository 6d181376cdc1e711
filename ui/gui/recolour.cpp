// SPDX-License-Identifier: MIT
#include "ui/gui/recolour.h"

#include "ui/gui/theme.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QWidget>

namespace poolboard {
namespace {

class Recolourer : public QObject {
public:
    Recolourer(QWidget* widget, std::function<void()> make) : QObject(widget), m_make(std::move(make)) {
        widget->installEventFilter(this);
        remake();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::PaletteChange) remake();
        return QObject::eventFilter(watched, event);
    }

private:
    void remake() {
        if (m_making) return; // its own doing
        const QScopedValueRollback making(m_making, true);
        m_make();
    }
    std::function<void()> m_make;
    bool m_making = false;
};

} // namespace

void whenRecoloured(QWidget* widget, std::function<void()> make) {
    new Recolourer(widget, std::move(make)); // the widget owns it
}

void keepMuted(QWidget* widget) {
    whenRecoloured(widget, [widget] {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, mutedText(palette));
        widget->setPalette(palette);
    });
}

} // namespace poolboard
