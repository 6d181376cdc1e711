// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

class QAction;
class QMenu;
class QSpinBox;
class QToolBar;
class QWidget;

namespace poolboard {

class RunSession;

/// What a person may change while a run goes on: the two pauses, and the number of workers. Its actions have
/// names and keys; one that is disabled says why. Owned by the window. [main]
class RunControls : public QObject {
    Q_OBJECT
public:
    explicit RunControls(QWidget* window);
    void addTo(QMenu* menu) const;
    void addPauseTo(QToolBar* bar);
    void addWorkersTo(QToolBar* bar);
    /// From now on about this session (null: none). It may die at any time.
    void follow(RunSession* session);

private:
    void update();
    void toggle();
    void ask(int workers);

    QAction *m_pause, *m_freeze, *m_more, *m_fewer;
    QAction* m_countAction = nullptr; ///< of the number in the tool bar
    QSpinBox* m_count;
    QPointer<RunSession> m_session;
    std::optional<int> m_asked; ///< until the engine says the same
    int m_patience = 0;         ///< looks until the engine's word counts again
};

} // namespace poolboard
