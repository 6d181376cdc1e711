// SPDX-License-Identifier: MIT
#include "ui/gui/detail_fields.h"

#include "ui/gui/mirror.h"

#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace poolboard {

QLineEdit* factField(const char* objectName) {
    auto* field = new QLineEdit;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setReadOnly(true);
    field->setFrame(false);
    field->setAlignment(leadingEdge(field->layoutDirection())); // beside its name, whatever it says
    QPalette palette = field->palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    field->setPalette(palette);
    return field;
}

QPlainTextEdit* textField(const char* objectName, const QString& accessibleName) {
    auto* field = new QPlainTextEdit;
    field->setObjectName(QString::fromLatin1(objectName));
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setFrameShape(QFrame::NoFrame);
    field->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    field->setTabChangesFocus(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

} // namespace poolboard
