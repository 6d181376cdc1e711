// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QAbstractButton;
class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSlider;

namespace poolboard {

/// How a value is edited. To the outside every value is a text.
struct ValueStyle {
    enum class Kind { Line, Secret, Lines, Choice, Flag, File, Folder, NewFile, Paths, Slider };
    Kind kind = Kind::Line;
    std::vector<std::pair<QString, QString>> choices; ///< Choice: value and what a person reads
    QString placeholder;                              ///< what counts while it is empty
    QString flag;                                     ///< Flag: the sentence beside the box
    double minimum = 0, maximum = 0;                  ///< Slider
    int characters = 0;                               ///< how wide a line is; 0: as wide as there is room
    int lines = 3;                                    ///< Lines, Paths
    bool code = false;                                ///< in the font for code
};

/// One value under one name: a line, a box, a choice, a list of lines, a path with a button. [main]
class ValueEdit : public QWidget {
    Q_OBJECT
public:
    ValueEdit(const QString& objectName, const QString& name, const ValueStyle& style,
              QWidget* parent = nullptr);
    QString text() const; ///< Flag: "true" or "false"; Lines and Paths: a line each
    void setText(const QString& text);
    void setPlaceholder(const QString& text);
    void setChoices(const std::vector<std::pair<QString, QString>>& choices);
    /// Where choosing a path starts; what is chosen below it is shown relative to it.
    void setFolder(const QString& folder) { m_folder = folder; }
    QWidget* field() const { return m_field; } ///< what has the focus and the names

Q_SIGNALS:
    void changed();                     ///< by a person
    void refused(const QString& words); ///< some of what was dropped or chosen cannot stand here; "": all can

private:
    void makeLine(const ValueStyle& style);
    void makeLines(const ValueStyle& style);
    void makeSlider(const ValueStyle& style);
    QAbstractButton* addButton(QBoxLayout* to, const char* name, const QString& text);
    void choosePath();
    void addPaths(bool folder);
    void takePaths(const QStringList& dropped);
    void addPathLines(const QStringList& paths);
    QString relative(const QString& path) const;

    ValueStyle::Kind m_kind;
    QString m_name, m_folder;
    QWidget* m_field = nullptr;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    QComboBox* m_choice = nullptr;
    QAbstractButton* m_flag = nullptr;
    QSlider* m_slider = nullptr;
};

} // namespace poolboard
