# SPDX-License-Identifier: MIT
# The test of poolboard_add_worker_tests(): the results of ITEMS must be EXPECTED.
execute_process(
  COMMAND ${PROGRAM} --cli run --no-journal --progress none -O text -w ${WORKER} -i ${ITEMS}
  OUTPUT_VARIABLE got RESULT_VARIABLE status)
file(READ ${EXPECTED} expected)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "poolboard ended with ${status}")
endif()
if(NOT got STREQUAL expected)
  message(FATAL_ERROR "The results of ${ITEMS} are\n${got}\nexpected was, from ${EXPECTED},\n${expected}")
endif()
