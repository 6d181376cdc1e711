# SPDX-License-Identifier: MIT
# poolboard_add_worker(name MANIFEST worker.json SOURCES … [LINKS libraries …]
#                      [OUTPUT_DIRECTORY dir] [NO_INSTALL])
#
# Builds name.so, a worker plugin: one exported function, and the manifest as
# an ELF note that is read without running any of the plugin's code. Sources
# include <poolboard/worker.hpp> (C++20) or <poolboard/worker.h> (C11).
# Needs nothing but the files beside this one.

enable_language(ASM)
set(POOLBOARD_SDK_DIR ${CMAKE_CURRENT_LIST_DIR})
if(NOT EXISTS ${POOLBOARD_SDK_DIR}/worker.h)
  message(FATAL_ERROR "Poolboard SDK: worker.h is not beside ${CMAKE_CURRENT_LIST_FILE}")
endif()

# <poolboard/…> is the SDK folder itself, in the source tree as when installed.
if(NOT TARGET poolboard_sdk_headers)
  set(_poolboard_include ${CMAKE_BINARY_DIR}/poolboard-sdk)
  file(MAKE_DIRECTORY ${_poolboard_include})
  file(REMOVE ${_poolboard_include}/poolboard)
  file(CREATE_LINK ${POOLBOARD_SDK_DIR} ${_poolboard_include}/poolboard SYMBOLIC)
  add_library(poolboard_sdk_headers INTERFACE)
  target_include_directories(poolboard_sdk_headers INTERFACE ${_poolboard_include})
endif()

# The ABI version has one home: worker.h.
foreach(_part IN ITEMS MAJOR MINOR)
  file(STRINGS ${POOLBOARD_SDK_DIR}/worker.h _line REGEX "^#define POOLBOARD_ABI_${_part} ")
  string(REGEX REPLACE ".* ([0-9]+)u$" "\\1" POOLBOARD_SDK_ABI_${_part} "${_line}")
endforeach()

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
  set(abi_major ${POOLBOARD_SDK_ABI_MAJOR})
  set(abi_minor ${POOLBOARD_SDK_ABI_MINOR})
  set(note ${CMAKE_CURRENT_BINARY_DIR}/${name}.manifest.S)
  configure_file(${POOLBOARD_SDK_DIR}/manifest_note.S.in ${note} @ONLY)
  set_source_files_properties(${note} PROPERTIES OBJECT_DEPENDS "${manifest}")

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
  target_link_libraries(${name} PRIVATE poolboard_sdk_headers ${WORKER_LINKS})
  if(TARGET poolboard_settings)
    target_link_libraries(${name} PRIVATE poolboard_settings)
  endif()
  if(NOT WORKER_NO_INSTALL)
    install(TARGETS ${name} LIBRARY DESTINATION lib/poolboard/workers-1)
  endif()
endfunction()
