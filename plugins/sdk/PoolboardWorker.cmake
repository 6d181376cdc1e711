# SPDX-License-Identifier: MIT
# poolboard_add_worker(name MANIFEST worker.json SOURCES … [LINKS libraries …]
#                      [OUTPUT_DIRECTORY dir] [NO_INSTALL])
#
# Builds name.so, a worker plugin: one exported function, and the manifest as
# an ELF note that is read without running any of the plugin's code. Sources
# include <poolboard/worker.hpp> (C++20) or <poolboard/worker.h> (C11).
#
# Comes with find_package(Poolboard CONFIG), or by including this file from a
# source tree. It is installed to POOLBOARD_WORKERS_INSTALL_DIR below the prefix:
# with the prefix ~/.local that is where Poolboard looks for a user's workers.

enable_language(ASM)
set(POOLBOARD_SDK_DIR ${CMAKE_CURRENT_LIST_DIR})
set(POOLBOARD_WORKERS_INSTALL_DIR share/poolboard/workers-1 CACHE STRING
  "Where worker plugins go, below the prefix; lib/poolboard/workers-1 for those of the system")

# <poolboard/…> is where the package says, or this very folder of a source tree.
if(NOT POOLBOARD_SDK_INCLUDE_DIR)
  if(NOT EXISTS ${POOLBOARD_SDK_DIR}/worker.h)
    message(FATAL_ERROR "Poolboard SDK: worker.h is not beside ${CMAKE_CURRENT_LIST_FILE}; "
                        "use find_package(Poolboard CONFIG) with an installed Poolboard")
  endif()
  set(POOLBOARD_SDK_INCLUDE_DIR ${CMAKE_BINARY_DIR}/poolboard-sdk)
  file(MAKE_DIRECTORY ${POOLBOARD_SDK_INCLUDE_DIR})
  file(REMOVE ${POOLBOARD_SDK_INCLUDE_DIR}/poolboard)
  file(CREATE_LINK ${POOLBOARD_SDK_DIR} ${POOLBOARD_SDK_INCLUDE_DIR}/poolboard SYMBOLIC)
endif()
if(NOT TARGET Poolboard::Worker)
  add_library(Poolboard::Worker INTERFACE IMPORTED GLOBAL)
  target_include_directories(Poolboard::Worker INTERFACE ${POOLBOARD_SDK_INCLUDE_DIR})
endif()

function(poolboard_add_worker name)
  cmake_parse_arguments(PARSE_ARGV 1 WORKER "NO_INSTALL" "MANIFEST;OUTPUT_DIRECTORY" "SOURCES;LINKS")
  if(WORKER_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "poolboard_add_worker(${name}): unknown arguments: ${WORKER_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT WORKER_MANIFEST OR NOT WORKER_SOURCES)
    message(FATAL_ERROR "poolboard_add_worker(${name}): MANIFEST file.json and SOURCES are needed")
  endif()
  get_filename_component(manifest "${WORKER_MANIFEST}" ABSOLUTE)
  if(NOT EXISTS "${manifest}")
    message(FATAL_ERROR "poolboard_add_worker(${name}): there is no manifest ${manifest}")
  endif()
  if(NOT WORKER_OUTPUT_DIRECTORY)
    if(POOLBOARD_LIBDIR)
      set(WORKER_OUTPUT_DIRECTORY ${POOLBOARD_LIBDIR}/workers-1)
    else()
      set(WORKER_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
    endif()
  endif()

  string(REGEX REPLACE "([\\\\\"])" "\\\\\\1" manifest_escaped "${manifest}")
  set(note ${CMAKE_CURRENT_BINARY_DIR}/${name}.manifest.S)
  file(CONFIGURE OUTPUT ${note} @ONLY CONTENT
    "#define POOLBOARD_MANIFEST \"@manifest_escaped@\"\n#include \"@POOLBOARD_SDK_DIR@/manifest_note.S\"\n")
  set_source_files_properties(${note} PROPERTIES OBJECT_DEPENDS "${manifest};${POOLBOARD_SDK_DIR}/manifest_note.S")

  add_library(${name} MODULE ${WORKER_SOURCES} ${note})
  set_target_properties(${name} PROPERTIES
    PREFIX "" SUFFIX .so
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON
    LIBRARY_OUTPUT_DIRECTORY ${WORKER_OUTPUT_DIRECTORY}
    LINK_DEPENDS ${POOLBOARD_SDK_DIR}/worker.map)
  target_compile_features(${name} PRIVATE cxx_std_20 c_std_11)
  target_compile_options(${name} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fno-gnu-unique>)
  target_link_options(${name} PRIVATE
    -Wl,--version-script=${POOLBOARD_SDK_DIR}/worker.map
    -Wl,-z,nodelete -Wl,-z,relro -Wl,-z,now)
  # Sanitizers leave their own functions to the program that loads the plugin.
  if(NOT POOLBOARD_SANITIZE AND NOT "${CMAKE_C_FLAGS} ${CMAKE_CXX_FLAGS}" MATCHES "-fsanitize=")
    target_link_options(${name} PRIVATE -Wl,-z,defs)
  endif()
  target_link_libraries(${name} PRIVATE Poolboard::Worker ${WORKER_LINKS})
  if(TARGET poolboard_settings)
    target_link_libraries(${name} PRIVATE poolboard_settings)
  endif()
  if(NOT WORKER_NO_INSTALL)
    install(TARGETS ${name} LIBRARY DESTINATION ${POOLBOARD_WORKERS_INSTALL_DIR})
  endif()
endfunction()

# poolboard_add_worker_tests(name [LEVEL 1|2|3|4] [ITEMS file EXPECTED file [KIND kind]])
#
# Tests of the worker plugin `name`, for ctest: NAME_check tries whether it keeps
# the rules (poolboard --cli check), NAME_items whether the lines of ITEMS give
# EXPECTED. Needs an installed poolboard, POOLBOARD_PROGRAM.
function(poolboard_add_worker_tests name)
  cmake_parse_arguments(PARSE_ARGV 1 TEST "" "LEVEL;ITEMS;EXPECTED;KIND" "")
  if(TEST_UNPARSED_ARGUMENTS OR (TEST_ITEMS AND NOT TEST_EXPECTED) OR (TEST_EXPECTED AND NOT TEST_ITEMS))
    message(FATAL_ERROR "poolboard_add_worker_tests(${name}): expected LEVEL, and ITEMS with EXPECTED")
  endif()
  if(NOT POOLBOARD_PROGRAM)
    message(WARNING "poolboard_add_worker_tests(${name}): there is no poolboard to test it with; set POOLBOARD_PROGRAM")
    return()
  endif()
  if(NOT TEST_LEVEL)
    set(TEST_LEVEL 3)
  endif()
  add_test(NAME ${name}_check COMMAND ${POOLBOARD_PROGRAM} --cli check --level ${TEST_LEVEL} $<TARGET_FILE:${name}>)
  if(TEST_ITEMS)
    set(worker $<TARGET_FILE:${name}>)
    if(TEST_KIND)
      string(APPEND worker /${TEST_KIND})
    endif()
    get_filename_component(items ${TEST_ITEMS} ABSOLUTE)
    get_filename_component(expected ${TEST_EXPECTED} ABSOLUTE)
    add_test(NAME ${name}_items COMMAND ${CMAKE_COMMAND} -DPROGRAM=${POOLBOARD_PROGRAM} -DWORKER=${worker}
      -DITEMS=${items} -DEXPECTED=${expected} -P ${POOLBOARD_SDK_DIR}/run_items.cmake)
  endif()
endfunction()
