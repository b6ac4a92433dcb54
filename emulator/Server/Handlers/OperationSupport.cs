namespace OssGen.Emulator.Handlers;

/// <summary>Specifies how completely the emulator supports an operation.</summary>
internal enum OperationSupport
{
    /// <summary>The operation has its full effect.</summary>
    Served,

    /// <summary>The operation only stores and returns its configuration, which has no effect on other operations.</summary>
    Stored,
}
