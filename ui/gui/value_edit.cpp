// SPDX-License-Identifier: MIT
#include "ui/gui/value_edit.h"

#include "ui/gui/form_manners.h"
#include "ui/gui/measures.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>
#include <QSlider>
#include <QTextCursor>
#include <QUrl>
#include <algorithm>
#include <functional>
#include <utility>

namespace poolboard {
namespace {

/// The files that are dragged or pasted; nothing when something else is as well.
QStringList pathsOf(const QMimeData* data) {
    QStringList paths;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile()) return {};
        paths << url.toLocalFile();
    }
    return paths;
}

using TakePaths = std::function<void(const QStringList&)>;

/// Files that are dropped or pasted come as their paths, not as "file:///…".
class PathLines : public QPlainTextEdit {
public:
    explicit PathLines(TakePaths take) : m_take(std::move(take)) {}

protected:
    bool canInsertFromMimeData(const QMimeData* mime) const override {
        return !pathsOf(mime).isEmpty() || QPlainTextEdit::canInsertFromMimeData(mime);
    }
    void insertFromMimeData(const QMimeData* mime) override {
        if (const QStringList paths = pathsOf(mime); !paths.isEmpty()) return m_take(paths);
        QPlainTextEdit::insertFromMimeData(mime);
    }

private:
    TakePaths m_take;
};

class PathLine : public QLineEdit {
public:
    explicit PathLine(TakePaths take) : m_take(std::move(take)) {}

protected:
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (!takes(event)) QLineEdit::dragEnterEvent(event);
    }
    void dragMoveEvent(QDragMoveEvent* event) override {
        if (!takes(event)) QLineEdit::dragMoveEvent(event);
    }
    void dropEvent(QDropEvent* event) override {
        if (!takes(event)) return QLineEdit::dropEvent(event);
        m_take(pathsOf(event->mimeData()));
    }

private:
    static bool takes(QDropEvent* event) {
        if (pathsOf(event->mimeData()).isEmpty()) return false;
        event->setDropAction(Qt::CopyAction);
        event->accept();
        return true;
    }
    TakePaths m_take;
};

/// What a box says, on as many lines as it needs: a box has but one. A click on it is one on the box.
class BoxWords : public QLabel {
public:
    BoxWords(const QString& words, QAbstractButton* box) : QLabel(words), m_box(box) {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + letterWidth(fontMetrics()), fontMetrics().height()};
    }
    QSize minimumSizeHint() const override { return {0, fontMetrics().height()}; }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) m_box->click();
    }

private:
    QAbstractButton* m_box;
};

} // namespace

using Kind = ValueStyle::Kind;

ValueEdit::ValueEdit(const QString& objectName, const QString& name, const ValueStyle& style, QWidget* parent)
    : QWidget(parent), m_kind(style.kind), m_name(name) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 2);
    switch (style.kind) {
    case Kind::Flag: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this, &ValueEdit::changed);
        m_field = m_flag = box;
        row->addWidget(new BoxWords(style.flag, box), 1);
        break;
    }
    case Kind::Choice:
        m_field = m_choice = new QComboBox;
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        m_choice->setMinimumContentsLength(12);
        m_choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        leaveWheelToPage(m_choice);
        setChoices(style.choices);
        connect(m_choice, &QComboBox::activated, this, &ValueEdit::changed);
        break;
    case Kind::Lines:
    case Kind::Paths:
        makeLines(style);
        break;
    default:
        makeLine(style);
    }
    m_field->setObjectName(objectName);
    m_field->setAccessibleName(name);
    row->insertWidget(0, m_field, style.characters == 0 && !m_choice && !m_flag ? 1 : 0);
    if (m_flag) row->setAlignment(m_field, Qt::AlignTop);
    if (m_slider || (style.characters == 0 && !m_choice)) return;
    row->addStretch(1);
}

void ValueEdit::makeLine(const ValueStyle& style) {
    const bool path = style.kind == Kind::File || style.kind == Kind::Folder || style.kind == Kind::NewFile;
    if (path)
        m_line = new PathLine([this](const QStringList& paths) { takePaths(paths); });
    else
        m_line = new QLineEdit;
    m_field = m_line;
    m_line->setPlaceholderText(style.placeholder);
    if (style.kind == Kind::Secret) m_line->setEchoMode(QLineEdit::Password);
    if (style.code) m_line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (style.characters != 0)
        m_line->setFixedWidth(std::max(letterWidth(fontMetrics()) * style.characters,
                                       fontMetrics().horizontalAdvance(style.placeholder)) +
                              fontMetrics().height());
    connect(m_line, &QLineEdit::textEdited, this, &ValueEdit::changed);
    auto* row = static_cast<QHBoxLayout*>(layout());
    if (style.kind == Kind::Slider) makeSlider(style);
    if (!path) return;
    connect(addButton(row, "Browse", tr("Choose…")), &QAbstractButton::clicked, this, &ValueEdit::choosePath);
}

/// The line keeps the say: what is typed outside of the slider's reach stays.
void ValueEdit::makeSlider(const ValueStyle& style) {
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(static_cast<int>(style.minimum), static_cast<int>(style.maximum));
    m_slider->setPageStep(std::max(1, (m_slider->maximum() - m_slider->minimum()) / 10));
    m_slider->setAccessibleName(m_name);
    leaveWheelToPage(m_slider);
    m_slider->setMinimumWidth(letterWidth(fontMetrics()) * 16);
    m_slider->setMaximumWidth(letterWidth(fontMetrics()) * 40);
    static_cast<QHBoxLayout*>(layout())->addWidget(m_slider, 1);
    static_cast<QHBoxLayout*>(layout())->addStretch(1);
    const auto follow = [this] {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue((m_line->text().isEmpty() ? m_line->placeholderText() : m_line->text()).toInt());
    };
    follow();
    connect(m_line, &QLineEdit::textChanged, m_slider, follow);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        m_line->setText(QString::number(value));
        Q_EMIT changed();
    });
}

void ValueEdit::makeLines(const ValueStyle& style) {
    if (style.kind == Kind::Paths)
        m_lines = new PathLines([this](const QStringList& paths) { takePaths(paths); });
    else
        m_lines = new QPlainTextEdit;
    m_field = m_lines;
    m_lines->setPlaceholderText(style.placeholder);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    if (style.code) m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setFixedHeight(m_lines->fontMetrics().lineSpacing() * style.lines +
                            m_lines->fontMetrics().height());
    connect(m_lines, &QPlainTextEdit::textChanged, this, &ValueEdit::changed);
    if (style.kind != Kind::Paths) return;
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(fontMetrics().height() / 3);
    connect(addButton(buttons, "AddFolder", tr("Add folder…")), &QAbstractButton::clicked, this,
            [this] { addPaths(true); });
    connect(addButton(buttons, "AddFiles", tr("Add files…")), &QAbstractButton::clicked, this,
            [this] { addPaths(false); });
    buttons->addStretch(1);
    static_cast<QHBoxLayout*>(layout())->addLayout(buttons);
}

QAbstractButton* ValueEdit::addButton(QBoxLayout* to, const char* name, const QString& text) {
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    button->setAccessibleName(QStringLiteral("%1 %2").arg(m_name, text));
    // Named after the field, which has its name a little later.
    connect(this, &QObject::objectNameChanged, button,
            [button, name](const QString& own) { button->setObjectName(own + QLatin1String(name)); });
    to->addWidget(button);
    return button;
}

QString ValueEdit::text() const {
    if (m_flag) return m_flag->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
    if (m_choice) return m_choice->currentData().toString();
    return m_lines ? m_lines->toPlainText() : m_line->text();
}

void ValueEdit::setText(const QString& text) {
    Q_EMIT refused({});
    if (m_flag) return m_flag->setChecked(text == QLatin1String("true"));
    if (m_line) return m_line->setText(text);
    if (m_lines) {
        const QSignalBlocker quiet(m_lines);
        return m_lines->setPlainText(text);
    }
    if (m_choice->findData(text) < 0) m_choice->addItem(text, text); // a word this form does not offer
    m_choice->setCurrentIndex(m_choice->findData(text));
}

void ValueEdit::setPlaceholder(const QString& text) {
    if (m_line) m_line->setPlaceholderText(text);
    if (m_lines) m_lines->setPlaceholderText(text);
}

void ValueEdit::setChoices(const std::vector<std::pair<QString, QString>>& choices) {
    const QString now = m_choice->currentData().toString();
    m_choice->clear();
    for (const auto& [value, words] : choices)
        m_choice->addItem(words, value);
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(now)));
}

QString ValueEdit::relative(const QString& path) const {
    const QString below = m_folder + QLatin1Char('/');
    if (path == m_folder) return QStringLiteral(".");
    return !m_folder.isEmpty() && path.startsWith(below) ? path.mid(below.size()) : path;
}

void ValueEdit::choosePath() {
    auto* dialog = new QFileDialog(window(), m_name, m_folder);
    dialog->setObjectName(QStringLiteral("pathDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::Folder    ? QFileDialog::Directory
                        : m_kind == Kind::NewFile ? QFileDialog::AnyFile
                                                  : QFileDialog::ExistingFile);
    if (m_kind == Kind::NewFile) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // the job says what happens then
        dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { takePaths({path}); });
    dialog->open();
}

void ValueEdit::addPaths(bool folder) {
    auto* dialog = new QFileDialog(window(), folder ? tr("Add a folder") : tr("Add files"), m_folder);
    dialog->setObjectName(QStringLiteral("pathDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ValueEdit::takePaths);
    dialog->open();
}

/// Into a line the first one; among lines they come below the others.
void ValueEdit::takePaths(const QStringList& dropped) {
    QStringList paths = dropped;
    const bool some =
        paths.removeIf([](const QString& path) { return path.contains(QLatin1Char('\n')); }) != 0;
    if (!paths.isEmpty() && m_line) {
        m_line->setText(relative(paths.front()));
        Q_EMIT changed();
    } else if (!paths.isEmpty()) {
        addPathLines(paths);
    }
    if (some)
        Q_EMIT refused(
            tr("Left out: a line break in a name cannot stand here. Rename it, or take its folder."));
}

void ValueEdit::addPathLines(const QStringList& paths) {
    const QStringList lines = m_lines->toPlainText().split(QLatin1Char('\n'));
    QSet<QString> known(lines.begin(), lines.end());
    bool fresh = lines.last().isEmpty(); // a line to write on
    QTextCursor end(m_lines->document());
    end.movePosition(QTextCursor::End);
    end.beginEditBlock(); // one change, and one to undo
    for (const QString& path : paths) {
        const QString line = relative(path);
        if (known.contains(line)) continue;
        known.insert(line);
        if (!std::exchange(fresh, false)) end.insertBlock();
        end.insertText(line);
    }
    end.endEditBlock();
}

} // namespace poolboard
