// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace poolboard::test {

/// A PDF document with a page of `width` × 842 points for each text, which must hold no brackets.
inline std::string pdfOf(const std::vector<std::string>& pages, int width = 595) {
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", "",
                                     "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (const std::string& text : pages) {
        const std::string drawn = "BT /F1 24 Tf 72 720 Td (" + text + ") Tj ET";
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + std::to_string(width) +
                          " 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                          std::to_string(objects.size() + 2) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(drawn.size()) + " >>\nstream\n" + drawn +
                          "\nendstream");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
    objects.push_back("<< /Title (The title) /Author (Somebody) >>");
    std::string out = "%PDF-1.4\n", places;
    for (size_t i = 0; i < objects.size(); ++i) {
        char place[32];
        std::snprintf(place, sizeof place, "%010zu 00000 n \n", out.size());
        places += place;
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + places + "trailer\n<< /Size " + count +
           " /Root 1 0 R /Info " + std::to_string(objects.size()) + " 0 R >>\nstartxref\n" +
           std::to_string(out.size()) + "\n%%EOF\n";
}

} // namespace poolboard::test
