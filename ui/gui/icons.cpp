// SPDX-License-Identifier: MIT
#include "ui/gui/icons.h"

#include "ui/gui/theme.h"

#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QTransform>
#include <array>

// A static library keeps its resources only when somebody asks for them.
static void keepResources() { Q_INIT_RESOURCE(icons); }

namespace poolboard {
namespace {

/// What says "further along the line", or is a picture of lines, turns with the direction of reading. What
/// stands for a thing does not: a clock and "again" go clockwise everywhere, "run" is the key of a player, a
/// pencil is held in the right hand.
bool pointsAlongTheLine(const QString& name) {
    static const QStringList kNames = {QStringLiteral("all"), QStringLiteral("folded"),
                                       QStringLiteral("more")};
    return kNames.contains(name);
}

/// Takes the shape from an SVG and the colour from the palette.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(const QString& name, std::optional<Tone> tone)
        : m_shape(QStringLiteral(":/icons/") + name + QStringLiteral(".svg")), m_tone(tone),
          m_pointing(pointsAlongTheLine(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, 1.0));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        const QColor ink = color(mode);
        const bool turned = m_pointing && QGuiApplication::isRightToLeft();
        if (m_last.asked == size && m_last.ink == ink && m_last.turned == turned &&
            m_last.picture.devicePixelRatio() == scale)
            return m_last.picture;
        QPixmap picture = m_shape.pixmap(size, 1.0);
        if (turned) picture = picture.transformed(QTransform::fromScale(-1, 1));
        QPainter painter(&picture);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), ink);
        painter.end();
        picture.setDevicePixelRatio(scale);
        m_last = {size, ink, turned, picture};
        return picture;
    }
    QIconEngine* clone() const override { return new TintedEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
        return m_tone ? toneColor(*m_tone, palette) : palette.color(QPalette::ButtonText);
    }
    QIcon m_shape;
    std::optional<Tone> m_tone;
    bool m_pointing;
    /// A table asks for the same one in each of its rows.
    struct {
        QSize asked;
        QColor ink;
        bool turned = false;
        QPixmap picture;
    } m_last;
};

QIcon remembered(const QString& name, std::optional<Tone> tone) {
    static QHash<QString, QIcon> icons;
    const QString key = name + QLatin1Char('/') + QString::number(tone ? static_cast<int>(*tone) : -1);
    auto found = icons.constFind(key);
    if (found == icons.constEnd()) {
        keepResources();
        found = icons.insert(key, QIcon(new TintedEngine(name, tone)));
    }
    return *found;
}

} // namespace

QIcon icon(const QString& name) { return remembered(name, {}); }
QIcon icon(const QString& name, Tone tone) { return remembered(name, tone); }

QIcon stateIcon(OutcomeKind kind) {
    static const char* const kNames[kOutcomeKinds] = {"succeeded", "failed",    "timed-out",
                                                      "crashed",   "cancelled", "skipped"};
    return icon(QString::fromLatin1(kNames[static_cast<size_t>(kind)]), stateWord(kind).tone);
}

QIcon stateIcon(RunState state) {
    static constexpr std::array kNames = {"preparing", "run",       "failing",   "retiring",
                                          "pause",     "retiring",  "succeeded", "failed",
                                          "cancelled", "cancelled", "crashed"};
    static_assert(kNames.size() == kRunStates);
    return icon(QString::fromLatin1(kNames[static_cast<size_t>(state)]), stateWord(state).tone);
}

QIcon stateIcon(WorkerState state) {
    static constexpr std::array kNames = {"preparing", "preparing", "waiting", "run",
                                          "silent",    "retiring",  "crashed", "skipped"};
    static_assert(kNames.size() == kWorkerStates);
    return icon(QString::fromLatin1(kNames[static_cast<size_t>(state)]), stateWord(state).tone);
}

QIcon applicationIcon() {
    keepResources();
    return QIcon(QStringLiteral(":/icons/poolboard.svg"));
}

} // namespace poolboard
