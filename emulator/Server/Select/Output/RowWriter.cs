using System.Buffers;
using OssGen.Emulator.Select.Values;

namespace OssGen.Emulator.Select.Output;

/// <summary>Writes selected rows.</summary>
internal abstract class RowWriter
{
    /// <summary>Writes what precedes the first row.</summary>
    public virtual void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <summary>Writes the current row as it is, for <c>select *</c>.</summary>
    public abstract void WriteWhole(IBufferWriter<byte> output);

    /// <summary>Writes the values that the statement selects.</summary>
    public abstract void WriteValues(IBufferWriter<byte> output, IReadOnlyList<SqlValue> values);
}
