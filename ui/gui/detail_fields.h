// SPDX-License-Identifier: MIT
#pragma once

class QLineEdit;
class QPlainTextEdit;
class QString;

namespace poolboard {

/// The fields of the details: read only, and all can be selected and copied. [main]
QLineEdit* factField(const char* objectName); ///< a value in one line that looks like text
QPlainTextEdit* textField(const char* objectName, const QString& accessibleName);

} // namespace poolboard
