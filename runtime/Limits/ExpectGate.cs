namespace OssGen.Limits;

/// <summary>
/// Determines which parts of a transfer send <c>Expect: 100-continue</c>: the first part, and every part after the server has rejected a
/// part while its body was being sent. The class is thread-safe.
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
