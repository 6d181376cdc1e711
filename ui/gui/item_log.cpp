// SPDX-License-Identifier: MIT
#include "ui/gui/item_log.h"

#include "core/engine/run_log.h"
#include "ui/gui/background.h"
#include "ui/gui/detail_fields.h"
#include "ui/gui/log_model.h"
#include "ui/gui/texts.h"

#include <QFile>
#include <QVBoxLayout>

namespace poolboard {
namespace {

constexpr size_t kMostLines = 2000; ///< of one item

/// The newest lines about it, oldest first.
std::vector<LogLine> linesOf(const std::string& runFile, uint64_t index) {
    std::vector<LogLine> lines = readRunLog(runFile, {}, SIZE_MAX).lines;
    std::erase_if(lines, [index](const LogLine& line) { return line.index != index; });
    if (lines.size() > kMostLines)
        lines.erase(lines.begin(), lines.end() - static_cast<ptrdiff_t>(kMostLines));
    return lines;
}

} // namespace

ItemLog::ItemLog(QWidget* parent)
    : QWidget(parent), m_text(textField("detailLog", tr("What the log says of the item"))) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_text);
    setFocusProxy(m_text);
}

void ItemLog::show(const QString& runFile, quint64 index) {
    forget();
    m_runFile = runFile;
    m_index = index;
    m_wanted = true;
    read();
}

void ItemLog::forget() {
    ++m_request;
    m_wanted = false;
    m_text->clear();
}

void ItemLog::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void ItemLog::read() {
    if (!isVisible() || !m_wanted) return;
    m_text->setPlainText(tr("The log is being read …"));
    if (m_reading) return; // whoever steps through items wants the last of them
    m_wanted = false;
    m_reading = true;
    inBackground(
        this,
        [file = QFile::encodeName(m_runFile).toStdString(), index = m_index] { return linesOf(file, index); },
        [this, request = m_request](const std::vector<LogLine>& lines) {
            m_reading = false;
            if (request != m_request) return read();
            QStringList texts;
            for (const LogLine& line : lines)
                texts << QStringList{timeOf(line), levelWord(line.level), decoded(line.text)}.join(
                    QStringLiteral("  "));
            m_text->setPlainText(texts.isEmpty() ? tr("The log says nothing of this item.")
                                                 : texts.join(QLatin1Char('\n')));
        },
        Lane::Long); // all of the log is parsed
}

} // namespace poolboard
