// SPDX-License-Identifier: MIT
#include "ui/gui/source_preview.h"

#include "ui/gui/background.h"
#include "ui/gui/stop_flag.h"
#include "ui/gui/texts.h"
#include "ui/gui/wrap_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace poolboard {

namespace {

constexpr int kItems = 10;
constexpr int kTypingMs = 250;

} // namespace

SourcePreview::SourcePreview(QWidget* parent)
    : QWidget(parent), m_items(new QListWidget), m_size(new WrapLabel), m_look(new QPushButton) {
    setObjectName(QStringLiteral("sourcePreview"));
    m_items->setObjectName(QStringLiteral("previewItems"));
    m_items->setAccessibleName(tr("First items"));
    m_items->setSelectionMode(QAbstractItemView::NoSelection);
    m_items->setUniformItemSizes(true);
    m_items->setTextElideMode(Qt::ElideMiddle);
    m_items->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_items->setFocusPolicy(Qt::TabFocus);
    m_items->hide();
    m_size->setObjectName(QStringLiteral("previewSize"));
    m_look->setObjectName(QStringLiteral("previewLook"));
    m_look->setAutoDefault(false);
    m_look->hide();
    auto* line = new QHBoxLayout;
    line->addWidget(m_look);
    line->addWidget(m_size, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(fontMetrics().height() / 3);
    all->addWidget(m_items);
    all->addLayout(line);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kTypingMs);
    connect(&m_wait, &QTimer::timeout, this, [this] { read(false); });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (reading()) {
            stop();
            say(tr("Stopped looking."));
            m_look->setText(tr("Show the first items"));
            Q_EMIT looked();
        } else {
            read(true);
        }
    });
}

SourcePreview::~SourcePreview() { stop(); }

QWidget* SourcePreview::field() const { return m_items; }

void SourcePreview::show(const JobSpec& job, bool complete) {
    const bool same = m_any && complete == m_complete && job.source == m_job.source && job.cwd == m_job.cwd;
    if (same) return;
    m_job = job;
    m_any = true;
    m_complete = complete;
    stop();
    m_problem.clear();
    m_look->hide();
    if (!complete) {
        m_wait.stop();
        showItems({});
        return say(tr("The items are shown here once it is clear where they come from."));
    }
    m_wait.start(); // what is on show stays until there is something newer
}

void SourcePreview::lookAgain() {
    if (m_complete && !m_problem.isEmpty() && !reading()) m_wait.start();
}

void SourcePreview::stop() {
    ++m_request;
    if (m_stop) m_stop->raise();
    m_stop.reset();
}

void SourcePreview::read(bool asked) {
    stop();
    const unsigned request = m_request;
    m_stop = std::make_shared<StopFlag>();
    say(tr("Looking at the source …"));
    if (asked) {
        m_look->setText(tr("Stop"));
        m_look->show();
    }
    inBackground(
        this, [job = m_job, stop = m_stop, asked] { return readJobPreview(job, kItems, stop->fd(), asked); },
        [this, request](const JobPreview& preview) {
            if (request != m_request) return;
            m_stop.reset();
            take(preview);
        },
        Lane::Long);
    Q_EMIT looked();
}

void SourcePreview::take(const JobPreview& preview) {
    showItems(preview.items);
    m_problem = preview.mustBeAsked ? QString() : preview.problem;
    const bool ours =
        m_job.source.paths == std::vector<std::string>{"-"}; // the window's own input is nobody's
    m_look->setVisible(preview.mustBeAsked && !ours);
    m_look->setText(m_job.source.kind == SourceKind::Command ? tr("Run it and show the first items")
                                                             : tr("Read from it and show the first items"));
    if (!preview.problem.isEmpty()) {
        say(preview.problem);
    } else if (preview.size) {
        say(tr("%1 in all").arg(itemsText(*preview.size)));
    } else if (preview.more) {
        say(tr("… and more: unsized, how many is known at the end"));
    } else {
        say(tr("%1 in all").arg(itemsText(static_cast<uint64_t>(preview.items.size()))));
    }
    Q_EMIT looked();
}

void SourcePreview::showItems(const QStringList& items) {
    m_items->clear();
    m_items->addItems(items);
    m_items->setFixedHeight(std::max(0, m_items->sizeHintForRow(0)) * static_cast<int>(items.size()) +
                            2 * m_items->frameWidth());
    m_items->setVisible(!items.isEmpty());
}

void SourcePreview::say(const QString& text) {
    m_size->setText(text);
    m_size->setVisible(!text.isEmpty());
}

} // namespace poolboard
