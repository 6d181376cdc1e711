// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace poolboard {

/// A field of a form with its name, its unit, a sentence of help and, when there is one, the
/// problem with it: beside the field, as icon and words. What a ValueEdit refuses is said there too, until
/// something else is in it. [main]
class FieldRow : public QWidget {
    Q_OBJECT
public:
    /// `field` is what has the focus; it is inside of `editor` or the same.
    FieldRow(const QString& name, QWidget* editor, QWidget* field, const QString& unit = {},
             const QString& help = {}, QWidget* parent = nullptr);
    void setHelp(const QString& help);
    void setProblem(const QString& problem); ///< "": none
    const QString& problem() const { return m_problem; }
    QWidget* field() const { return m_field; }
    /// All rows of all forms have names of this width, so that fields stand below each other.
    static int nameWidth(const QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refuse(const QString& words);
    void showWords();
    void updateDescription();
    void updateColours();
    QWidget* m_field;
    QLabel *m_help, *m_words, *m_sign;
    QString m_problem, m_refused;
};

} // namespace poolboard
