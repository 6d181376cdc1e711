// SPDX-License-Identifier: MIT
// The job editor over the real program.
#pragma once

#include "tests/gui/script.h"
#include "ui/gui/job_editor.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

namespace poolboard::test {
using namespace Qt::StringLiterals;

inline constexpr int kPatience = 60'000;

/// An editor in a home of its own, over the real program.
struct EditorDesk {
    script::Home home;
    JobEditor editor{QStringLiteral(TEST_BUILD_DIR "/bin/poolboard")};

    EditorDesk() {
        editor.resize(900, 800);
        editor.show();
        if (!QTest::qWaitForWindowActive(&editor)) qFatal("no window");
        QObject::connect(&editor, &JobEditor::executionAsked, &editor,
                         [](const JobView&, bool, const std::function<void()>& go) { go(); });
    }
    template <class Widget> Widget* find(const QString& name) const {
        auto* found = editor.findChild<Widget*>(name);
        if (!found) qFatal("no %s", qPrintable(name));
        return found;
    }
    template <class Widget> Widget* find(const char* name) const {
        return find<Widget>(QString::fromLatin1(name));
    }
    QString problem(const char* field) const {
        return find<QLabel>(QString::fromLatin1(field) + u"Problem"_s)->text();
    }
    QString state() const { return find<QLabel>(u"editState"_s)->text(); }
    void type(const char* field, const QString& text) const {
        auto* line = find<QLineEdit>(QString::fromLatin1(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const char* field, const QString& value) const {
        auto* box = find<QComboBox>(QString::fromLatin1(field));
        QVERIFY2(box->findData(value) >= 0, qPrintable(value));
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }
    QString write(const QByteArray& toml) const {
        const QString path = home.dir.filePath(u"a.poolboard.toml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size()) qFatal("cannot write");
        return path;
    }
    QByteArray content(const QString& path) const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open(const QByteArray& toml) {
        const QString path = write(toml);
        QSignalSpy titles(&editor, &JobEditor::titleChanged);
        editor.editFile(path);
        QVERIFY(!titles.isEmpty() || titles.wait(kPatience));
    }
    void answer(const QString& choice) const {
        QTRY_VERIFY_WITH_TIMEOUT(editor.findChild<QPushButton*>(choice), kPatience);
        find<QPushButton>(choice)->click();
    }
    void ready() const { QTRY_COMPARE_WITH_TIMEOUT(state(), u"Ready to run."_s, kPatience); }
};

} // namespace poolboard::test
