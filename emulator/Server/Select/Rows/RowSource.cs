using OssGen.Emulator.Select.Expressions;

namespace OssGen.Emulator.Select.Rows;

/// <summary>Reads the rows of an object.</summary>
internal abstract class RowSource
{
    /// <summary>The size from which on a split ends with a row.</summary>
    private const long SplitSize = 4 * 1024 * 1024;

    private long _splitStart;

    /// <summary>The number of the row, counted from 0. Rows of a JSON document are the lines.</summary>
    public long RowNumber { get; private set; } = -1;

    /// <summary>The number of the split that contains the row, counted from 0.</summary>
    public int SplitNumber { get; private set; }

    /// <summary>The current row.</summary>
    public abstract SelectRow Row { get; }

    /// <summary>The error code for a document that can't be read further.</summary>
    public abstract string ErrorCode { get; }

    /// <summary>The number of bytes of the document that were read, which is decompressed.</summary>
    public abstract long Position { get; }

    /// <summary>Moves to the next row. Returns false at the end.</summary>
    public abstract bool MoveNext();

    /// <summary>Counts a row that begins at a position of the document.</summary>
    protected void CountRow(long start)
    {
        RowNumber++;
        if (start - _splitStart >= SplitSize)
        {
            SplitNumber++;
            _splitStart = start;
        }
    }
}
