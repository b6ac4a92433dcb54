namespace OssGen.Emulator.Handlers;

/// <summary>How far the emulator goes with an operation that it has.</summary>
internal enum OperationSupport
{
    /// <summary>It does what the operation is for.</summary>
    Served,

    /// <summary>It keeps what is put and gives it back; nothing else depends on it.</summary>
    Stored,
}
