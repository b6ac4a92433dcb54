namespace OssGen.Limits;

/// <summary>
/// Which parts of a transfer ask the server before they send their body: the first one, and all after a server has refused a part whose
/// body was still being sent. Safe to use from several threads.
/// </summary>
internal sealed class ExpectGate
{
    private const int Untouched = 0;
    private const int FirstAsked = 1;
    private const int Refused = 2;

    private int _state;

    internal bool ShouldAsk() => Interlocked.CompareExchange(ref _state, FirstAsked, Untouched) is Untouched or Refused;

    internal void NoteEarlyRefusal() => Volatile.Write(ref _state, Refused);
}
