// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/past_figures.h"

#include <QObject>
#include <QPointer>
#include <memory>

namespace poolboard {

class JournalPages;

/// Asks the file of a run that is over, once, for what nobody measured here: part by part, between other
/// questions, and only while somebody looks. [main]
class PastReader : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void setPages(JournalPages* pages); ///< null: none. Of another run: nothing is wanted of it yet
    void setWanted(bool wanted);        ///< false: what was read is not true any more, and is dropped
    void setLooked(bool looked);        ///< false: nothing is asked

    /// Wanted, and neither known nor refused yet.
    bool pending() const;
    const std::shared_ptr<const PastFigures>& figures() const { return m_figures; } ///< null: not known
    const QString& problem() const { return m_problem; } ///< why the file cannot be read, or ""

Q_SIGNALS:
    void answered(); ///< figures() or problem()

private:
    void forget();
    void readOn();

    QPointer<JournalPages> m_pages;
    std::shared_ptr<PastFiguresReading> m_reading; ///< on its way, also while nobody looks
    std::shared_ptr<const PastFigures> m_figures;
    QString m_problem;
    bool m_wanted = false, m_looked = false, m_asking = false;
};

} // namespace poolboard
