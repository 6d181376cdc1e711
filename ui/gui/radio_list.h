// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QButtonGroup;
class QLabel;

namespace poolboard {

/// A choice whose answers each have a sentence on what they mean, all in view at once. [main]
class RadioList : public QWidget {
    Q_OBJECT
public:
    struct Answer {
        QString value, name, sentence;
    };
    RadioList(const QString& objectName, const QString& name, const std::vector<Answer>& answers,
              QWidget* parent = nullptr);
    QString value() const;
    void setValue(const QString& value);
    void setSentence(const QString& value, const QString& sentence);

Q_SIGNALS:
    void changed(); ///< by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateColours();
    QButtonGroup* m_group;
    std::vector<Answer> m_answers;
    std::vector<QLabel*> m_sentences;
};

} // namespace poolboard
