// SPDX-License-Identifier: MIT
//
// poolboard-make-samples FOLDER: a few hundred images to try Poolboard with. The
// pictures are computed, so nothing large is kept in the repository; the same
// on every run. One file is damaged on purpose.
#include "resources/samples/label.h"
#include "resources/samples/scenes.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <vips/vips.h>

namespace poolboard::samples {
namespace {

namespace fs = std::filesystem;

constexpr int kCount = 300;

struct Plan {
    const SceneKind* kind;
    int width, height;
    std::string name, suffix; ///< suffix with the options of its writer
    bool gray = false, turned = false;
};

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Picture = std::unique_ptr<VipsImage, Unref>;

Plan plan(int index) {
    static constexpr std::array<std::array<int, 2>, 10> kSizes = {{{64, 48},
                                                                   {320, 240},
                                                                   {640, 480},
                                                                   {480, 640},
                                                                   {800, 600},
                                                                   {512, 512},
                                                                   {400, 300},
                                                                   {160, 120},
                                                                   {960, 540},
                                                                   {600, 900}}};
    Random random(static_cast<uint64_t>(index) + 1);
    Plan plan;
    plan.kind = &sceneKinds()[static_cast<size_t>(index) % sceneKinds().size()];
    const auto& size = kSizes[static_cast<size_t>(random.below(static_cast<int>(kSizes.size())))];
    plan.width = size[0];
    plan.height = size[1];
    if (index % 50 == 0) // a few as large as a camera's
        plan.width = index % 100 == 0 ? 2400 : 1600, plan.height = plan.width == 2400 ? 1600 : 1200;

    const int draw = random.below(20);
    const bool large = plan.width * plan.height > 600'000;
    const std::string_view name(plan.kind->name);
    if (plan.kind->hasAlpha)
        plan.suffix = draw < 14 ? ".png[compression=3]" : ".webp[Q=80,effort=1]";
    else if (name == "tiles" && draw < 12)
        plan.suffix = draw < 8 ? ".png[compression=3]" : ".gif[effort=4]";
    else if (!large && draw < 3)
        plan.suffix = ".png[compression=3]";
    else if (!large && draw < 4)
        plan.suffix = ".tiff[compression=jpeg,Q=90]";
    else if (!large && draw < 7)
        plan.suffix = ".webp[Q=80,effort=1]";
    else
        plan.suffix = ".jpg[Q=86]";
    plan.gray = !plan.kind->hasAlpha && random.below(16) == 0;
    plan.turned = plan.suffix.starts_with(".jpg") && random.below(12) == 0;
    char number[16];
    std::snprintf(number, sizeof number, "%03d-", index + 1);
    plan.name = std::string(number) + plan.kind->name;
    return plan;
}

unsigned char toByte(double value) {
    return static_cast<unsigned char>(std::clamp(value, 0.0, 1.0) * 255 + 0.5);
}

/// The pixels; where the scene is smooth, fewer of them, enlarged.
Picture paint(const Plan& plan, uint64_t seed) {
    const int shrink = plan.width >= 320 ? plan.kind->shrink : 1;
    const int width = plan.width / shrink, height = plan.height / shrink;
    const int bands = plan.gray ? 1 : plan.kind->hasAlpha ? 4 : 3;
    const Scene scene = plan.kind->make(Random(seed), static_cast<double>(width) / height);
    std::vector<unsigned char> pixels;
    pixels.reserve(static_cast<size_t>(width) * static_cast<size_t>(height * bands));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Color color = scene((x + 0.5) / height, (y + 0.5) / height);
            if (plan.gray) {
                pixels.push_back(toByte(0.3 * color.r + 0.59 * color.g + 0.11 * color.b));
                continue;
            }
            for (const double value : {color.r, color.g, color.b})
                pixels.push_back(toByte(value));
            if (bands == 4) pixels.push_back(toByte(color.a));
        }
    Picture raw(vips_image_new_from_memory_copy(pixels.data(), pixels.size(), width, height, bands,
                                                VIPS_FORMAT_UCHAR));
    VipsImage* typed = nullptr;
    if (!raw || vips_copy(raw.get(), &typed, "interpretation",
                          plan.gray ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, nullptr) != 0)
        return {};
    Picture picture(typed);
    VipsImage* enlarged = nullptr;
    if (shrink == 1) return picture;
    return vips_resize(picture.get(), &enlarged, shrink, nullptr) == 0 ? Picture(enlarged) : Picture();
}

bool make(int index, const fs::path& folder) {
    const Plan what = plan(index);
    Picture painted = paint(what, static_cast<uint64_t>(index) * 77 + 5);
    if (!painted) return false;
    // Its own memory, to write on.
    Picture picture(vips_image_copy_memory(painted.get()));
    if (!picture) return false;
    if (what.width >= 320 && what.height >= 240)
        drawLabel(picture.get(), std::to_string(index + 1) + " " + std::to_string(what.width) + "x" +
                                     std::to_string(what.height));
    if (what.turned) { // as a camera held upright writes it: the pixels lie on their side
        VipsImage* turned = nullptr;
        if (vips_rot270(picture.get(), &turned, nullptr) != 0) return false;
        painted.reset(turned);
        picture.reset(vips_image_copy_memory(painted.get()));
        vips_image_set_int(picture.get(), VIPS_META_ORIENTATION, 6);
    }
    const std::string path = (folder / (what.name + what.suffix)).string();
    return vips_image_write_to_file(picture.get(), path.c_str(), nullptr) == 0;
}

/// A photo whose end is missing, as after a copy that was cut off.
bool makeDamaged(const fs::path& folder) {
    Plan what{&sceneKinds()[0], 1200, 800, "damaged_photo", ".jpg[Q=86]"};
    const Picture picture = paint(what, 4711);
    const fs::path path = folder / "damaged_photo.jpg";
    if (!picture || vips_image_write_to_file(picture.get(), (path.string() + "[Q=86]").c_str(), nullptr) != 0)
        return false;
    std::error_code error;
    fs::resize_file(path, fs::file_size(path) * 2 / 5, error);
    return !error;
}

} // namespace
} // namespace poolboard::samples

int main(int argc, char** argv) {
    using namespace poolboard::samples;
    if (argc != 2) {
        std::fprintf(stderr, "usage: poolboard-make-samples FOLDER\n");
        return 2;
    }
    const std::filesystem::path folder(argv[1]);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error || VIPS_INIT(argv[0]) != 0) {
        std::fprintf(stderr, "poolboard-make-samples: cannot start in %s\n", argv[1]);
        return 1;
    }
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    std::atomic<int> next = 0, failed = 0;
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1u, 8u); ++i)
        threads.emplace_back([&] {
            for (int index = 0; (index = next++) < kCount;)
                failed += !make(index, folder);
            vips_thread_shutdown();
        });
    for (std::thread& thread : threads)
        thread.join();
    failed += !makeDamaged(folder);
    if (failed > 0)
        std::fprintf(stderr, "poolboard-make-samples: %d images could not be made: %s\n", failed.load(),
                     vips_error_buffer());
    vips_shutdown();
    return failed > 0;
}
