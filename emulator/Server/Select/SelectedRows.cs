using System.Buffers;
using OssGen.Emulator.Streams;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Select;

/// <summary>
/// The body of a SelectObject reply. Reading the stream runs the statement. With frames, an error of a later row is in the last frame;
/// without frames, it is thrown.
/// </summary>
internal sealed class SelectedRows(SelectRun run, ScannedStream source, SelectedRowsOptions options, TimeProvider time) : ForwardOnlyStream
{
    // A reply begins when this many bytes were selected or read, or this many rows were read, or the statement has ended. What a
    // compressed object contains counts, and not its own bytes. The rows of a JSON document are read at once.
    private const int SelectedBytesPerFill = 64 * 1024;
    private const long ReadBytesPerFill = 1024 * 1024;
    private const int ReadRowsPerFill = 64 * 1024;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    private readonly ArrayBufferWriter<byte> _rows = new();
    private ReadOnlyMemory<byte> _ready;
    private long _sent = time.GetTimestamp();
    private bool _began;
    private bool _ended;

    /// <summary>
    /// Selects the first rows, so that the errors of the statement and the first rows are thrown before the reply is sent.
    /// </summary>
    public void Begin()
    {
        run.Begin(_rows);
        Select();
        _ready = Pack(error: null);
        _began = true;
    }

    public override int Read(Span<byte> buffer)
    {
        while (_ready.IsEmpty && !_ended)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, _ready.Length);
        _ready.Span[..count].CopyTo(buffer);
        _ready = _ready[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            options.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Fill()
    {
        OssFaultException? error = null;
        try
        {
            Select();
        }
        catch (OssFaultException fault) when (options.HasFrames && _began)
        {
            error = fault;
            _ended = true;
        }

        _ready = Pack(error);
    }

    private void Select()
    {
        var scanned = run.Position;
        var row = 0;
        while (row++ < ReadRowsPerFill && _rows.WrittenCount < SelectedBytesPerFill && run.Position - scanned < ReadBytesPerFill && !_ended)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            _ended = !run.MoveNext(_rows);
        }
    }

    private ReadOnlyMemory<byte> Pack(OssFaultException? error)
    {
        if (!options.HasFrames)
        {
            return Take();
        }

        using var frames = new MemoryStream();
        if (_rows.WrittenCount > 0)
        {
            frames.Write(OssSelectFrames.Data(source.Position, Take(), options.HasChecksums));
        }
        else if (!_ended && time.GetElapsedTime(_sent) >= Silence)
        {
            frames.Write(OssSelectFrames.Continuous(source.Position, options.HasChecksums));
        }

        if (_ended)
        {
            var status = error?.Status ?? StatusCodes.Status206PartialContent;
            var text = error is null ? "" : $"{error.Code}.{error.Message}";
            frames.Write(OssSelectFrames.End(source.Position, status, text, options.HasChecksums));
        }

        _sent = frames.Length > 0 ? time.GetTimestamp() : _sent;
        return frames.ToArray();
    }

    private byte[] Take()
    {
        var rows = _rows.WrittenSpan.ToArray();
        _rows.ResetWrittenCount();
        return rows;
    }
}
