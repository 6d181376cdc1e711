// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <functional>

class QVBoxLayout;

namespace poolboard {

/// A question whose answers are verbs, each with a sentence on what it does.
/// Escape is the last answer, which changes nothing. Shown with open(): nothing
/// waits for it. Deletes itself. [main]
class ChoiceDialog : public QDialog {
    Q_OBJECT
public:
    ChoiceDialog(const QString& title, const QString& question, QWidget* parent);
    /// `chosen` is called at most once, after the dialog has closed.
    void addChoice(const char* objectName, const QString& verb, const QString& what,
                   std::function<void()> chosen);
    /// The way back, and what Escape means; `wentBack` is called for either, after the dialog has closed.
    void addBack(const QString& verb, const QString& what, const std::function<void()>& wentBack = {});

private:
    QVBoxLayout* m_layout;
};

} // namespace poolboard
