// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <memory>

namespace poolboard {

/// Words, and the buttons that answer them: at the end of their line, or, where the words would take more
/// than two lines beside them, below. [main]
class BesideOrBelow : public QLayout {
public:
    BesideOrBelow() = default;
    ~BesideOrBelow() override;
    void setParts(QLayout* words, QLayout* buttons); ///< once; owned

    void addItem(QLayoutItem*) override {} ///< only setParts()
    int count() const override { return (m_words ? 1 : 0) + (m_buttons ? 1 : 0); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    int arrange(const QRect& rect, bool apply) const; ///< the height it takes
    int heightOfWords(int width) const;
    std::unique_ptr<QLayout> m_words, m_buttons;
};

} // namespace poolboard
