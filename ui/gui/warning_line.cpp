// SPDX-License-Identifier: MIT
#include "ui/gui/warning_line.h"

#include "ui/gui/elided_label.h"
#include "ui/gui/icons.h"
#include "ui/gui/recolour.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace poolboard {

WarningLine::WarningLine(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel), m_text(new ElidedLabel(Qt::ElideRight)) {
    setObjectName(QStringLiteral("warningLine"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("warningText"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // its line is as wide as the page
    m_icon->setAccessibleName(tr("Warning"));
    auto* log = new QToolButton;
    log->setObjectName(QStringLiteral("warningLog"));
    log->setText(tr("Open the log"));
    log->setAutoRaise(true);
    log->setToolTip(tr("All warnings, with their times"));
    connect(log, &QToolButton::clicked, this, &WarningLine::logAsked);
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("warningClose"));
    close->setIcon(style()->standardIcon(QStyle::SP_DockWidgetCloseButton));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Until the next warning"));
    connect(close, &QToolButton::clicked, this, [this] {
        m_closedAt = m_shown;
        hide();
    });
    const int gap = fontMetrics().height() / 2;
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 3 / 2, gap / 4, gap, gap / 4);
    row->setSpacing(gap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(log);
    row->addWidget(close);
    whenRecoloured(this, [this] {
        QPalette palette = this->parentWidget() ? this->parentWidget()->palette() : this->palette();
        const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
        m_icon->setPixmap(
            icon(QStringLiteral("crashed"), Tone::Warning).pixmap(QSize(size, size), devicePixelRatioF()));
        palette.setColor(QPalette::Window,
                         blend(palette.color(QPalette::Window), toneFill(Tone::Warning, palette),
                               isDark(palette) ? 0.25 : 0.14));
        setPalette(palette);
        setFrameShape(isHighContrast(palette) ? QFrame::Box : QFrame::NoFrame);
    });
    hide();
}

void WarningLine::showRun(const Snapshot& snapshot) {
    if (snapshot.runId != m_run) {
        m_run = snapshot.runId;
        m_shown = m_closedAt = 0;
    }
    if (snapshot.warned < m_closedAt) m_closedAt = 0; // another session of it began
    if (snapshot.warned == 0 || snapshot.warnings.empty()) {
        m_shown = 0;
        return hide();
    }
    if (snapshot.warned != m_shown) {
        m_shown = snapshot.warned;
        const QString latest = refusalWords(snapshot.warnings.back());
        m_text->setText(m_shown == 1 ? tr("Warning: %1").arg(latest)
                                     : tr("%1 warnings, the latest: %2", nullptr, pluralOf(m_shown))
                                           .arg(countOf(m_shown), latest));
        QStringList earlier;
        for (auto text = snapshot.warnings.rbegin() + 1; text != snapshot.warnings.rend(); ++text)
            earlier << refusalWords(*text);
        m_text->setNote(earlier.isEmpty()
                            ? QString()
                            : tr("Before it:") + QLatin1Char('\n') + earlier.join(QLatin1Char('\n')));
    }
    setVisible(m_shown > m_closedAt);
}

} // namespace poolboard
