# room(NAME SOURCES a.cpp … USES other rooms [LINKS outside libraries])
# One folder, one static library. What is not in USES does not link; a test
# checks the includes against the allowed arrows as well.
function(room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES;LINKS" ${ARGN})
  add_library(poolboard_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(poolboard_${name} PRIVATE poolboard_settings)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(poolboard_${name} PUBLIC poolboard_${used})
  endforeach()
  target_link_libraries(poolboard_${name} PUBLIC ${ROOM_LINKS})
endfunction()

# unit_test(tst_name USES rooms … [LINKS libraries] [NEEDS targets] [ENV A=b …] [TIMEOUT seconds])
# One Qt Test executable from tst_name.cpp. NEEDS are programs and plugins it starts.
function(unit_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "SOURCES;USES;LINKS;NEEDS;ENV" ${ARGN})
  add_executable(${name} ${name}.cpp ${TEST_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE poolboard_settings Qt6::Test ${TEST_LINKS})
  foreach(used IN LISTS TEST_USES)
    target_link_libraries(${name} PRIVATE poolboard_${used})
  endforeach()
  if(TEST_NEEDS)
    add_dependencies(${name} ${TEST_NEEDS})
  endif()
  target_compile_definitions(${name} PRIVATE
    TEST_BUILD_DIR="${PROJECT_BINARY_DIR}" TEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${TEST_ENV}")
endfunction()
