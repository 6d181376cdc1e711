// SPDX-License-Identifier: MIT
#include "ui/gui/run_controls.h"

#include "core/engine/run_command.h"
#include "ui/gui/icons.h"
#include "ui/gui/run_session.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolBar>
#include <QToolButton>

namespace poolboard {
namespace {

constexpr int kMostWorkers = 4096;
constexpr int kPatience = 6; ///< numbers come twice a second

QAction* actionOf(QWidget* window, const char* name, const QString& text, const QKeySequence& keys) {
    auto* action = new QAction(text, window);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    window->addAction(action);
    return action;
}

} // namespace

RunControls::RunControls(QWidget* window)
    : QObject(window),
      m_pause(actionOf(window, "actionPause", tr("&Pause"), QKeySequence(Qt::CTRL | Qt::Key_P))),
      m_freeze(actionOf(window, "actionFreeze", tr("&Freeze now"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P))),
      m_more(
          actionOf(window, "actionMoreWorkers", tr("&More workers"), QKeySequence(Qt::CTRL | Qt::Key_Plus))),
      m_fewer(actionOf(window, "actionFewerWorkers", tr("Fe&wer workers"),
                       QKeySequence(Qt::CTRL | Qt::Key_Minus))),
      m_count(new QSpinBox) {
    m_freeze->setIcon(icon(QStringLiteral("pause")));
    m_count->setObjectName(QStringLiteral("workerCount"));
    m_count->setAccessibleName(tr("Number of workers"));
    if (auto* inside = m_count->findChild<QLineEdit*>()) inside->setAccessibleName(m_count->accessibleName());
    m_count->setToolTip(tr("How many workers there are. With fewer, those that leave finish their item."));
    m_count->setRange(1, kMostWorkers);
    m_count->setKeyboardTracking(false);
    connect(m_count, &QSpinBox::valueChanged, this, &RunControls::ask);
    connect(m_more, &QAction::triggered, m_count, &QSpinBox::stepUp);
    connect(m_fewer, &QAction::triggered, m_count, &QSpinBox::stepDown);
    connect(m_pause, &QAction::triggered, this, &RunControls::toggle);
    connect(m_freeze, &QAction::triggered, this, [this] {
        if (m_session) m_session->send(PauseCommand{PauseMode::Freeze});
    });
    update();
}

void RunControls::addTo(QMenu* menu) const {
    menu->setToolTipsVisible(true);
    for (QAction* action : {m_pause, m_freeze, m_more, m_fewer})
        menu->addAction(action);
}

void RunControls::addPauseTo(QToolBar* bar) {
    auto* button = new QToolButton;
    button->setDefaultAction(m_pause);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    auto* more = new QMenu(button);
    more->setToolTipsVisible(true);
    more->addAction(m_freeze);
    button->setMenu(more);
    bar->addWidget(button);
}

void RunControls::addWorkersTo(QToolBar* bar) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(box->fontMetrics().height() / 2, 0, 0, 0);
    auto* label = new QLabel(tr("&Workers:"));
    label->setBuddy(m_count);
    row->addWidget(label);
    row->addWidget(m_count);
    m_countAction = bar->addWidget(box);
    update();
}

void RunControls::follow(RunSession* session) {
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_asked.reset();
    if (session) {
        connect(session, &RunSession::numbersChanged, this, &RunControls::update);
        connect(session, &RunSession::stateChanged, this, &RunControls::update);
    }
    update();
}

void RunControls::update() {
    const bool active = m_session && m_session->active();
    const Snapshot run = m_session ? m_session->snapshot() : Snapshot{};
    const auto explain = [](QAction* action, const QString& text) {
        action->setToolTip(text);
        action->setStatusTip(text); // menus that are walked through by keys show no tooltips
    };
    const QString never = !active ? tr("Possible while a run goes on") : tr("The run is being stopped");
    const bool standing = run.state == RunState::Paused || run.state == RunState::Pausing;
    const bool changeable = active && run.state != RunState::Stopping && !isOver(run.state);
    m_pause->setText(standing ? tr("&Go on") : tr("&Pause"));
    m_pause->setIcon(icon(standing ? QStringLiteral("run") : QStringLiteral("pause")));
    explain(m_pause, !changeable ? never
                     : standing  ? tr("Give out items again (Ctrl+P)")
                                 : tr("Running items finish, then nothing new is started (Ctrl+P)"));
    m_pause->setEnabled(changeable);
    explain(m_freeze, !changeable  ? never
                      : run.frozen ? tr("Everything stands still already")
                      : !run.freezable
                          ? tr("What runs behind a launcher cannot stand still; pause the run instead")
                          : tr("Everything stands still where it is, and so does the clock of its limits"));
    m_freeze->setEnabled(changeable && !run.frozen && run.freezable);
    const int workers = static_cast<int>(run.workersWanted);
    if (m_asked && (workers == *m_asked || --m_patience <= 0)) m_asked.reset();
    if (m_countAction) m_countAction->setVisible(changeable && workers > 0);
    m_count->setEnabled(changeable && workers > 0);
    m_more->setEnabled(m_count->isEnabled());
    m_fewer->setEnabled(m_count->isEnabled() && m_count->value() > 1);
    explain(m_more, m_count->isEnabled() ? QString() : never);
    explain(m_fewer, m_fewer->isEnabled()   ? QString()
                     : m_count->isEnabled() ? tr("One worker is the least")
                                            : never);
    if (m_asked || workers == 0 || m_count->value() == workers) return;
    const QSignalBlocker quiet(m_count);
    m_count->setValue(workers);
}

void RunControls::toggle() {
    if (!m_session) return;
    const RunState state = m_session->snapshot().state;
    if (state == RunState::Paused || state == RunState::Pausing)
        m_session->send(ResumeCommand{});
    else
        m_session->send(PauseCommand{PauseMode::Drain});
}

void RunControls::ask(int workers) {
    if (!m_session) return;
    m_asked = workers;
    m_patience = kPatience;
    m_session->send(SetWorkersCommand{static_cast<unsigned>(workers)});
}

} // namespace poolboard
