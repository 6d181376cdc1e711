# Large headers, read once for all who include them: Qt Test's alone are more than half of what a test costs to
# compile. Not with a compiler cache, which keeps what was compiled and could not any more; nor for clang-tidy,
# which is to see each file as it stands. These two also keep it honest: what includes too little fails there.
if(CMAKE_CXX_COMPILER_LAUNCHER OR CMAKE_CXX_CLANG_TIDY OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(POOLBOARD_READ_ONCE OFF)
else()
  set(POOLBOARD_READ_ONCE ON)
endif()
set(POOLBOARD_STANDARD_HEADERS <algorithm> <array> <atomic> <chrono> <functional> <map> <memory> <mutex> <optional> <set>
  <span> <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector>)
set(POOLBOARD_WIDGET_HEADERS <QAbstractItemModel> <QBoxLayout> <QDateTime> <QEvent> <QFile> <QFontDatabase> <QHash> <QLabel>
  <QLineEdit> <QPainter> <QPointer> <QPushButton> <QTableView> <QTimer> <QWidget>)

# headers_once(NAME LINKS libraries HEADERS <a> <b> …): what use_headers(target NAME) takes. They are compiled with
# what LINKS brings; GCC does without them, aloud, in a target where a macro they ask for is another.
function(headers_once name)
  cmake_parse_arguments(ONCE "" "" "LINKS;HEADERS" ${ARGN})
  if(NOT POOLBOARD_READ_ONCE)
    return()
  endif()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "// Only carries the headers.\n")
  add_library(${name} OBJECT EXCLUDE_FROM_ALL ${source})
  target_link_libraries(${name} PRIVATE poolboard_settings ${ONCE_LINKS})
  target_precompile_headers(${name} PRIVATE ${POOLBOARD_STANDARD_HEADERS} ${ONCE_HEADERS})
endfunction()

function(use_headers target name)
  if(TARGET ${name})
    target_precompile_headers(${target} REUSE_FROM ${name})
    # Headers that do not fit are read again: that costs time, and breaks nothing. And GCC 12 sees overlaps inside
    # the library's own std::string (GCC bugs 105329 and 105651), of which it is silent unless headers come this way.
    # Where a compiler cache is used, all of these stay errors.
    target_compile_options(${target} PRIVATE "$<$<COMPILE_LANGUAGE:CXX>:-Wno-error=invalid-pch;-Wno-array-bounds;\
-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-maybe-uninitialized>")
  endif()
endfunction()
