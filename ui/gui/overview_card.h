// SPDX-License-Identifier: MIT
#pragma once

class QLabel;
class QString;
class QWidget;

namespace poolboard {

/// What is said in the middle of a card where there is nothing to show. [main]
QLabel* hintLabel();

/// A part of the overview: a title, something beside it, and below one of these or what is said instead.
QWidget* titledCard(const QString& title, QWidget* aside, QWidget* body, QLabel* empty);

} // namespace poolboard
