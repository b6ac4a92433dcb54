namespace OssGen.Wire.Select;

/// <summary>Specifies the type of a frame in a select reply.</summary>
internal enum SelectFrameType
{
    Data = 0x800001,
    Continuous = 0x800004,
    End = 0x800005,
    CsvMetaEnd = 0x800006,
    JsonMetaEnd = 0x800007,
}
