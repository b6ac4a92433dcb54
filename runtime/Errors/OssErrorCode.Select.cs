namespace OssGen;

/// <content>Errors of SelectObject and CreateSelectObjectMeta.</content>
public static partial class OssErrorCode
{
    /// <summary>The object can't be decompressed. Status 400.</summary>
    public const string DecompressFailure = "DecompressFailure";

    /// <summary>A JSON array of the object is too long. Status 400, or within the frames of a reply.</summary>
    public const string ExceedsMaxJsonArraySize = "ExceedsMaxJsonArraySize";

    /// <summary>A column of the statement is nested too deeply. Status 400.</summary>
    public const string ExceedsMaxNestedColumnDepth = "ExceedsMaxNestedColumnDepth";

    /// <summary>The header line of the object is too long. Status 400.</summary>
    public const string HeaderInfoExceedsMaxSize = "HeaderInfoExceedsMaxSize";

    /// <summary>An operand of an arithmetic operation isn't a number. Status 400.</summary>
    public const string InvalidArithmeticOperand = "InvalidArithmeticOperand";

    /// <summary>The character that begins a comment line is invalid. Status 400.</summary>
    public const string InvalidCommentCharacter = "InvalidCommentCharacter";

    /// <summary>A row of the object is invalid. Status 400, or within the frames of a reply.</summary>
    public const string InvalidCsvLine = "InvalidCsvLine";

    /// <summary>The quote character of the object is invalid. Status 400.</summary>
    public const string InvalidInputQuote = "InvalidInputQuote";

    /// <summary>The row delimiter of the object is invalid. Status 400.</summary>
    public const string InvalidInputRecordDelimiter = "InvalidInputRecordDelimiter";

    /// <summary>The object isn't valid JSON. Status 400, or within the frames of a reply.</summary>
    public const string InvalidJsonData = "InvalidJsonData";

    /// <summary>The maximum number of skipped rows is invalid. Status 400.</summary>
    public const string InvalidMaxSkippedRecordsAllowed = "InvalidMaxSkippedRecordsAllowed";

    /// <summary>The parameters of the request are invalid. Status 400.</summary>
    public const string InvalidOSSSelectParameters = "InvalidOSSSelectParameters";

    /// <summary>The field delimiter of the output is invalid. Status 400.</summary>
    public const string InvalidOutputFieldDelimiter = "InvalidOutputFieldDelimiter";

    /// <summary>The row delimiter of the output is invalid. Status 400.</summary>
    public const string InvalidOutputRecordDelimiter = "InvalidOutputRecordDelimiter";

    /// <summary>The object or the statement isn't valid UTF-8. Status 400.</summary>
    public const string InvalidTextEncoding = "InvalidTextEncoding";

    /// <summary>A JSON node of the object is nested too deeply. Status 400, or within the frames of a reply.</summary>
    public const string JsonNodeExceedsMaxDepth = "JsonNodeExceedsMaxDepth";

    /// <summary>A JSON node of the object is too large. Status 400, or within the frames of a reply.</summary>
    public const string JsonNodeExceedsMaxSize = "JsonNodeExceedsMaxSize";

    /// <summary>The index of an array in the statement is negative. Status 400.</summary>
    public const string NegativeRowIndex = "NegativeRowIndex";

    /// <summary>A CSV object has no nested columns. Status 400.</summary>
    public const string NestedColumnNotSupportInCsv = "NestedColumnNotSupportInCsv";

    /// <summary>A row of the output is too long. Status 400.</summary>
    public const string OutputExceedsMaxSize = "OutputExceedsMaxSize";

    /// <summary>A range of lines or splits requires CreateSelectObjectMeta first. Status 400.</summary>
    public const string SelectCsvMetaUnavailable = "SelectCsvMetaUnavailable";

    /// <summary>An aggregation is applied to values that aren't numbers. Status 400.</summary>
    public const string SqlAggregationOnNonNumericType = "SqlAggregationOnNonNumericType";

    /// <summary>Values of different types are compared. Status 400.</summary>
    public const string SqlComparerOperandTypeMismatch = "SqlComparerOperandTypeMismatch";

    /// <summary>The statement has too many aggregations. Status 400.</summary>
    public const string SqlExceedsMaxAggregationCount = "SqlExceedsMaxAggregationCount";

    /// <summary>The name of a column is too long. Status 400.</summary>
    public const string SqlExceedsMaxColumnNameLength = "SqlExceedsMaxColumnNameLength";

    /// <summary>The statement has too many conditions. Status 400.</summary>
    public const string SqlExceedsMaxConditionCount = "SqlExceedsMaxConditionCount";

    /// <summary>The conditions of the statement are nested too deeply. Status 400.</summary>
    public const string SqlExceedsMaxConditionDepth = "SqlExceedsMaxConditionDepth";

    /// <summary>An IN of the statement has too many values. Status 400.</summary>
    public const string SqlExceedsMaxInCount = "SqlExceedsMaxInCount";

    /// <summary>A pattern has too many wildcards. Status 400.</summary>
    public const string SqlExceedsMaxWildCardCount = "SqlExceedsMaxWildCardCount";

    /// <summary>The aggregation can't be applied to times. Status 400.</summary>
    public const string SqlInvalidAggregationOnTimestamp = "SqlInvalidAggregationOnTimestamp";

    /// <summary>An operand of AND isn't a condition. Status 400.</summary>
    public const string SqlInvalidAndOperand = "SqlInvalidAndOperand";

    /// <summary>The index of a column is invalid. Status 400.</summary>
    public const string SqlInvalidColumnIndex = "SqlInvalidColumnIndex";

    /// <summary>The name of a column is invalid. Status 400.</summary>
    public const string SqlInvalidColumnName = "SqlInvalidColumnName";

    /// <summary>An operand of a concatenation is invalid. Status 400.</summary>
    public const string SqlInvalidConcatOperand = "SqlInvalidConcatOperand";

    /// <summary>The escape character of a LIKE is invalid. Status 400.</summary>
    public const string SqlInvalidEscapeChar = "SqlInvalidEscapeChar";

    /// <summary>The operand of IS NULL isn't a column. Status 400.</summary>
    public const string SqlInvalidIsNullOperand = "SqlInvalidIsNullOperand";

    /// <summary>KeepAllColumns can't be combined with an aggregation. Status 400.</summary>
    public const string SqlInvalidKeepAllColumnsWithAggregation = "SqlInvalidKeepAllColumnsWithAggregation";

    /// <summary>KeepAllColumns can't be combined with a column that is selected twice. Status 400.</summary>
    public const string SqlInvalidKeepAllColumnsWithDuplicateColumn = "SqlInvalidKeepAllColumnsWithDuplicateColumn";

    /// <summary>An operand of LIKE isn't a text. Status 400.</summary>
    public const string SqlInvalidLikeOperand = "SqlInvalidLikeOperand";

    /// <summary>The value of LIMIT is invalid. Status 400.</summary>
    public const string SqlInvalidLimitValue = "SqlInvalidLimitValue";

    /// <summary>The statement selects both aggregations and columns. Status 400.</summary>
    public const string SqlInvalidMixOfAggregationAndColumn = "SqlInvalidMixOfAggregationAndColumn";

    /// <summary>The statement selects both all columns and single ones. Status 400.</summary>
    public const string SqlInvalidMixOfStarAndColumn = "SqlInvalidMixOfStarAndColumn";

    /// <summary>The operand of NOT isn't a condition. Status 400.</summary>
    public const string SqlInvalidNotOperand = "SqlInvalidNotOperand";

    /// <summary>An operand of OR isn't a condition. Status 400.</summary>
    public const string SqlInvalidOrOperand = "SqlInvalidOrOperand";

    /// <summary>The statement is too long once it has been analyzed. Status 400.</summary>
    public const string SqlInvalidSqlAfterAnalysis = "SqlInvalidSqlAfterAnalysis";

    /// <summary>A value isn't a time. Status 400.</summary>
    public const string SqlInvalidTimestampValue = "SqlInvalidTimestampValue";

    /// <summary>A pattern ends with its escape character. Status 400.</summary>
    public const string SqlNoCharAfterEscapeChar = "SqlNoCharAfterEscapeChar";

    /// <summary>A time doesn't have the specified format. Status 400.</summary>
    public const string SqlNotMatchTimestampFormat = "SqlNotMatchTimestampFormat";

    /// <summary>The format of a time isn't supported. Status 400.</summary>
    public const string SqlNotSupportedTimestampFormat = "SqlNotSupportedTimestampFormat";

    /// <summary>A column is cast to different types. Status 400.</summary>
    public const string SqlOneColumnCastToDifferentTypes = "SqlOneColumnCastToDifferentTypes";

    /// <summary>The escape character of a LIKE is longer than one character. Status 400.</summary>
    public const string SqlOnlyOneEscapeCharIsAllowed = "SqlOnlyOneEscapeCharIsAllowed";

    /// <summary>An operation is applied to values of different types. Status 400.</summary>
    public const string SqlOperationAppliedToDifferentTypes = "SqlOperationAppliedToDifferentTypes";

    /// <summary>The statement has a syntax error. Status 400.</summary>
    public const string SqlSyntaxError = "SqlSyntaxError";

    /// <summary>The statement isn't supported. Status 400.</summary>
    public const string SqlUnsupportedSql = "SqlUnsupportedSql";

    /// <summary>The values of an IN have different types. Status 400.</summary>
    public const string SqlValueTypeOfInMustBeSame = "SqlValueTypeOfInMustBeSame";

    /// <summary>Only a JSON object can have a path after its table. Status 400.</summary>
    public const string TableRootNodeOnlySupportInJson = "TableRootNodeOnlySupportInJson";

    /// <summary>The compression of the object isn't supported. Status 400.</summary>
    public const string UnsupportedCompressionFormat = "UnsupportedCompressionFormat";

    /// <summary>The statement has a wildcard where none is allowed. Status 400.</summary>
    public const string WildCardNotAllowed = "WildCardNotAllowed";
}
