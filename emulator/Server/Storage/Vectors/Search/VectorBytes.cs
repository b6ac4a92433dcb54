using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>Converts vectors to and from their stored form: 32-bit floats in little-endian order.</summary>
internal static class VectorBytes
{
    public static byte[] Of(ReadOnlySpan<float> vector)
    {
        var bytes = MemoryMarshal.AsBytes(vector).ToArray();
        Swap(MemoryMarshal.Cast<byte, int>(bytes.AsSpan()));
        return bytes;
    }

    public static float[] Read(ReadOnlySpan<byte> bytes)
    {
        var vector = new float[bytes.Length / sizeof(float)];
        CopyTo(bytes, vector);
        return vector;
    }

    public static void CopyTo(ReadOnlySpan<byte> bytes, Span<float> vector)
    {
        bytes.CopyTo(MemoryMarshal.AsBytes(vector));
        Swap(MemoryMarshal.Cast<float, int>(vector));
    }

    private static void Swap(Span<int> words)
    {
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
