#include "api/heap_watch.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> held_bytes = 0;
std::atomic<std::size_t> highest_bytes = 0;

void* take_memory(std::size_t bytes, std::size_t alignment) {
    const std::size_t rounded = (bytes + alignment - 1) / alignment * alignment;
    void* memory = std::aligned_alloc(alignment, rounded == 0 ? alignment : rounded);
    if (memory == nullptr) throw std::bad_alloc();
    const std::size_t held = held_bytes += ::malloc_usable_size(memory);
    std::size_t highest = highest_bytes;
    while (held > highest && !highest_bytes.compare_exchange_weak(highest, held)) {
    }
    return memory;
}

void give_memory_back(void* memory) {
    if (memory == nullptr) return;
    held_bytes -= ::malloc_usable_size(memory);
    std::free(memory);
}

}  // namespace

// In place of the library's own, in this program. Those for arrays come here by themselves.
void* operator new(std::size_t bytes) {
    return take_memory(bytes, alignof(std::max_align_t));
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
    return take_memory(bytes, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
    give_memory_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_memory_back(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    give_memory_back(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    give_memory_back(memory);
}

namespace overens::api::test {

HeapWatch::HeapWatch() : begun_at_(held_bytes) {
    highest_bytes = begun_at_;
}

std::size_t HeapWatch::most_bytes() const {
    const std::size_t highest = highest_bytes;
    return highest > begun_at_ ? highest - begun_at_ : 0;
}

}  // namespace overens::api::test
