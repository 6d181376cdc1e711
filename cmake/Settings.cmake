# What every target of ours is built with. Linked PRIVATE, so nothing leaks to
# users of the SDK.
add_library(poolboard_settings INTERFACE)
target_compile_features(poolboard_settings INTERFACE cxx_std_20 c_std_11)
target_include_directories(poolboard_settings INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)
target_compile_definitions(poolboard_settings INTERFACE
  _GNU_SOURCE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER)
target_compile_options(poolboard_settings INTERFACE
  -Wall -Wextra -Wshadow
  $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
  $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>)
target_compile_options(poolboard_settings INTERFACE $<$<BOOL:${POOLBOARD_WERROR}>:-Werror>)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The build tree has the shape of an installation, so finding our own parts is
# one piece of code.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
set(POOLBOARD_LIBEXEC ${PROJECT_BINARY_DIR}/libexec/poolboard)
set(POOLBOARD_LIBDIR ${PROJECT_BINARY_DIR}/lib/poolboard)
set(POOLBOARD_WORKERS_INSTALL_DIR lib/poolboard/workers-1) # where Layout finds the shipped ones

if(POOLBOARD_FUZZ)
  if(POOLBOARD_TESTS OR NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "POOLBOARD_FUZZ builds the fuzz programs alone, and with clang: cmake --preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g)
  add_link_options(-fsanitize=address,undefined)
endif()
if(POOLBOARD_SANITIZE)
  # Lines are enough: -g is a quarter of the time to build. So is looking for null, which faults all the same.
  add_compile_options(-fsanitize=${POOLBOARD_SANITIZE} -fno-sanitize=null -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${POOLBOARD_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # with the sanitizers' code between, it takes parts of a variant for unset
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
endif()
