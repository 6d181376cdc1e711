// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>
#include <vector>

class QMainWindow;
class QTextBrowser;

namespace poolboard {

/// Keys that do something, as they are bound: one group for each menu, and one for each list with a menu of
/// its own. Of a window's actions, so that it cannot say anything else than what happens. [main]
struct KeyGroup {
    struct Row {
        QString keys, what;
    };
    QString title;
    std::vector<Row> rows;
};
std::vector<KeyGroup> keysOf(const QMainWindow& window);

/// F1: the keys, the words on screen with their signs, and where the manual is. Not modal: it may stay open
/// beside the work. [main]
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    /// `window`: whose keys are told; it owns this.
    explicit HelpWindow(QMainWindow* window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();
    QMainWindow* m_window;
    QTextBrowser* m_text;
};

} // namespace poolboard
