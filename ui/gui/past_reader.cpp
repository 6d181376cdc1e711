// SPDX-License-Identifier: MIT
#include "ui/gui/past_reader.h"

#include "ui/gui/journal_pages.h"
#include "ui/gui/refusal_words.h"

#include <QFile>

namespace poolboard {

void PastReader::setPages(JournalPages* pages) {
    m_pages = pages;
    m_wanted = false;
    forget();
}

void PastReader::setWanted(bool wanted) {
    if (std::exchange(m_wanted, wanted) == wanted) return;
    if (!wanted) forget();
    readOn();
}

void PastReader::setLooked(bool looked) {
    m_looked = looked;
    readOn();
}

bool PastReader::pending() const { return m_pages && m_wanted && !m_figures && m_problem.isEmpty(); }

void PastReader::forget() {
    m_reading.reset();
    m_figures.reset();
    m_problem.clear();
    m_asking = false;
}

void PastReader::readOn() {
    if (!pending() || !m_looked || m_asking) return;
    if (!m_reading)
        m_reading = std::make_shared<PastFiguresReading>(QFile::encodeName(m_pages->path()).toStdString());
    m_asking = true;
    m_pages->look(m_reading, this, [this, reading = m_reading](const Result<bool>& more) {
        if (reading != m_reading) return; // of another run, or from before it went on
        m_asking = false;
        if (more && more.value()) return readOn();
        if (more)
            m_figures = std::make_shared<PastFigures>(reading->figures());
        else
            m_problem = refusalWords(more.error());
        m_reading.reset();
        Q_EMIT answered();
    });
}

} // namespace poolboard
