// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>
#include <optional>

namespace poolboard {

/// What the log of a run says of one item. Read when somebody looks, off this thread, and for one item at a
/// time. [main]
class ItemLog : public QWidget {
    Q_OBJECT
public:
    explicit ItemLog(QWidget* parent = nullptr);
    void show(const QString& runFile, quint64 index);
    void forget();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();

    QPlainTextEdit* m_text;
    QString m_runFile;
    quint64 m_index = 0;
    bool m_wanted = false;  ///< and not asked for yet
    bool m_reading = false; ///< for this item or an earlier one
    unsigned m_request = 0; ///< an answer to an older one is dropped
};

} // namespace poolboard
