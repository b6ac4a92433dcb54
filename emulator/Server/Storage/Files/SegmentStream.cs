using Microsoft.Win32.SafeHandles;
using OssGen.Emulator.Streams;

namespace OssGen.Emulator.Storage.Files;

/// <summary>A stream that reads a sequence of segments. The files of the segments are kept until the stream is disposed.</summary>
internal sealed class SegmentStream(DataFolder folder, IReadOnlyList<Segment> segments, IDisposable hold) : ForwardOnlyStream
{
    private int _index;
    private long _offset;
    private SafeFileHandle? _handle;

    public override long Length => segments.Sum(segment => segment.Length);

    public override long Position
    {
        get => segments.Take(_index).Sum(segment => segment.Length) + _offset;
        set => throw new NotSupportedException();
    }

    // Asynchronous reads use this method, too: .NET reads a file asynchronously on another thread of the pool, which costs more.
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || !Advance())
        {
            return 0;
        }

        var segment = segments[_index];
        var wanted = (int)Math.Min(buffer.Length, segment.Length - _offset);
        return Account(RandomAccess.Read(Current(segment), buffer[..wanted], segment.Start + _offset), segment);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _handle?.Dispose();
            hold.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Advance()
    {
        if (_index < segments.Count && _offset == segments[_index].Length)
        {
            _handle?.Dispose();
            _handle = null;
            _index++;
            _offset = 0;
        }

        return _index < segments.Count;
    }

    private SafeFileHandle Current(Segment segment) => _handle ??= File.OpenHandle(
        folder.PathOf(segment.File), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    private int Account(int count, Segment segment)
    {
        if (count == 0)
        {
            throw new EndOfStreamException($"The data file {segment.File.RelativePath} is shorter than its record says.");
        }

        _offset += count;
        return count;
    }
}
