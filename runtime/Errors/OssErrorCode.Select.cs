namespace OssGen;

/// <content>Errors of SelectObject and CreateSelectObjectMeta.</content>
public static partial class OssErrorCode
{
    /// <summary>
    /// The object can't be decompressed as GZIP data, although the request specifies GZIP compression. The HTTP status is 400.
    /// </summary>
    public const string DecompressFailure = "DecompressFailure";

    /// <summary>An array in the JSON object has too many elements. The HTTP status is 400.</summary>
    /// <remarks>If OSS finds the error after the response has begun, reading the content throws the exception.</remarks>
    public const string ExceedsMaxJsonArraySize = "ExceedsMaxJsonArraySize";

    /// <summary>The path of a JSON value in the SQL statement has too many levels. The HTTP status is 400.</summary>
    public const string ExceedsMaxNestedColumnDepth = "ExceedsMaxNestedColumnDepth";

    /// <summary>The header line of the CSV object exceeds the maximum size. The HTTP status is 400.</summary>
    public const string HeaderInfoExceedsMaxSize = "HeaderInfoExceedsMaxSize";

    /// <summary>An operand of an arithmetic operation in the SQL statement isn't a number. The HTTP status is 400.</summary>
    public const string InvalidArithmeticOperand = "InvalidArithmeticOperand";

    /// <summary>
    /// The comment character for reading a CSV object is longer than one byte or isn't Base64-encoded. The HTTP status is 400.
    /// </summary>
    public const string InvalidCommentCharacter = "InvalidCommentCharacter";

    /// <summary>
    /// A row of the CSV object is invalid or too long, or more rows were skipped than <c>MaxSkippedRecordsAllowed</c> permits. The HTTP
    /// status is 400.
    /// </summary>
    /// <remarks>If OSS finds the error after the response has begun, reading the content throws the exception.</remarks>
    public const string InvalidCsvLine = "InvalidCsvLine";

    /// <summary>
    /// The quote character for reading a CSV object is longer than one byte or isn't Base64-encoded. The HTTP status is 400.
    /// </summary>
    public const string InvalidInputQuote = "InvalidInputQuote";

    /// <summary>
    /// The row delimiter for reading a CSV object is longer than two bytes or isn't Base64-encoded. The HTTP status is 400.
    /// </summary>
    public const string InvalidInputRecordDelimiter = "InvalidInputRecordDelimiter";

    /// <summary>The JSON object isn't well-formed. The HTTP status is 400.</summary>
    /// <remarks>If OSS finds the error after the response has begun, reading the content throws the exception.</remarks>
    public const string InvalidJsonData = "InvalidJsonData";

    /// <summary>The value of <c>MaxSkippedRecordsAllowed</c> isn't a valid number of rows. The HTTP status is 400.</summary>
    public const string InvalidMaxSkippedRecordsAllowed = "InvalidMaxSkippedRecordsAllowed";

    /// <summary>
    /// The request sets <c>EnablePayloadCrc</c> and <c>OutputRawData</c>, which are mutually exclusive. The HTTP status is 400.
    /// </summary>
    public const string InvalidOSSSelectParameters = "InvalidOSSSelectParameters";

    /// <summary>The field delimiter of the output is longer than one byte or isn't Base64-encoded. The HTTP status is 400.</summary>
    public const string InvalidOutputFieldDelimiter = "InvalidOutputFieldDelimiter";

    /// <summary>The row delimiter of the output is longer than two bytes or isn't Base64-encoded. The HTTP status is 400.</summary>
    public const string InvalidOutputRecordDelimiter = "InvalidOutputRecordDelimiter";

    /// <summary>The object or the SQL statement isn't encoded as UTF-8. The HTTP status is 400.</summary>
    public const string InvalidTextEncoding = "InvalidTextEncoding";

    /// <summary>A root node of the JSON object is nested too deeply. The HTTP status is 400.</summary>
    /// <remarks>If OSS finds the error after the response has begun, reading the content throws the exception.</remarks>
    public const string JsonNodeExceedsMaxDepth = "JsonNodeExceedsMaxDepth";

    /// <summary>A root node of the JSON object exceeds the maximum size. The HTTP status is 400.</summary>
    /// <remarks>If OSS finds the error after the response has begun, reading the content throws the exception.</remarks>
    public const string JsonNodeExceedsMaxSize = "JsonNodeExceedsMaxSize";

    /// <summary>An array index in the SQL statement is negative. The HTTP status is 400.</summary>
    public const string NegativeRowIndex = "NegativeRowIndex";

    /// <summary>
    /// The SQL statement for a CSV object refers to a nested column, which only JSON objects can have. The HTTP status is 400.
    /// </summary>
    public const string NestedColumnNotSupportInCsv = "NestedColumnNotSupportInCsv";

    /// <summary>A row of the result exceeds the maximum size. The HTTP status is 400.</summary>
    public const string OutputExceedsMaxSize = "OutputExceedsMaxSize";

    /// <summary>
    /// SelectObject can't read a range of lines or splits before CreateSelectObjectMeta has been called for the object. The HTTP status is
    /// 400.
    /// </summary>
    public const string SelectCsvMetaUnavailable = "SelectCsvMetaUnavailable";

    /// <summary>An aggregate function in the SQL statement is applied to a column that isn't numeric. The HTTP status is 400.</summary>
    public const string SqlAggregationOnNonNumericType = "SqlAggregationOnNonNumericType";

    /// <summary>A comparison in the SQL statement has operands of different types. The HTTP status is 400.</summary>
    public const string SqlComparerOperandTypeMismatch = "SqlComparerOperandTypeMismatch";

    /// <summary>The SELECT clause contains too many aggregate functions. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxAggregationCount = "SqlExceedsMaxAggregationCount";

    /// <summary>A column name in the SQL statement is longer than 1,024 bytes. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxColumnNameLength = "SqlExceedsMaxColumnNameLength";

    /// <summary>The WHERE clause contains too many conditions. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxConditionCount = "SqlExceedsMaxConditionCount";

    /// <summary>The conditions in the WHERE clause are nested too deeply. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxConditionDepth = "SqlExceedsMaxConditionDepth";

    /// <summary>An IN clause contains more than 1,024 values. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxInCount = "SqlExceedsMaxInCount";

    /// <summary>The pattern of a LIKE clause contains too many wildcards. The HTTP status is 400.</summary>
    public const string SqlExceedsMaxWildCardCount = "SqlExceedsMaxWildCardCount";

    /// <summary>The aggregate function SUM or AVG is applied to a timestamp column. The HTTP status is 400.</summary>
    public const string SqlInvalidAggregationOnTimestamp = "SqlInvalidAggregationOnTimestamp";

    /// <summary>An operand of AND in the SQL statement isn't a Boolean expression. The HTTP status is 400.</summary>
    public const string SqlInvalidAndOperand = "SqlInvalidAndOperand";

    /// <summary>A column index in the SQL statement is outside the range from 1 to 1,000. The HTTP status is 400.</summary>
    public const string SqlInvalidColumnIndex = "SqlInvalidColumnIndex";

    /// <summary>A column name in the SQL statement doesn't occur in the header line of the CSV object. The HTTP status is 400.</summary>
    public const string SqlInvalidColumnName = "SqlInvalidColumnName";

    /// <summary>The concatenation operator <c>||</c> in the SQL statement is applied to two constants. The HTTP status is 400.</summary>
    public const string SqlInvalidConcatOperand = "SqlInvalidConcatOperand";

    /// <summary>
    /// The escape character of a LIKE clause isn't allowed, for example because it is <c>?</c>, <c>%</c>, or <c>*</c>. The HTTP status is
    /// 400.
    /// </summary>
    public const string SqlInvalidEscapeChar = "SqlInvalidEscapeChar";

    /// <summary>The operand of IS NULL is a constant instead of a column. The HTTP status is 400.</summary>
    public const string SqlInvalidIsNullOperand = "SqlInvalidIsNullOperand";

    /// <summary>
    /// The SQL statement contains an aggregate function, which isn't allowed if <c>KeepAllColumns</c> is true. The HTTP status is 400.
    /// </summary>
    public const string SqlInvalidKeepAllColumnsWithAggregation = "SqlInvalidKeepAllColumnsWithAggregation";

    /// <summary>
    /// The SQL statement selects a column more than once, which isn't allowed if <c>KeepAllColumns</c> is true. The HTTP status is 400.
    /// </summary>
    public const string SqlInvalidKeepAllColumnsWithDuplicateColumn = "SqlInvalidKeepAllColumnsWithDuplicateColumn";

    /// <summary>An operand of LIKE in the SQL statement isn't a string. The HTTP status is 400.</summary>
    public const string SqlInvalidLikeOperand = "SqlInvalidLikeOperand";

    /// <summary>The number in the LIMIT clause is less than 1. The HTTP status is 400.</summary>
    public const string SqlInvalidLimitValue = "SqlInvalidLimitValue";

    /// <summary>The SELECT clause contains both aggregate functions and plain columns. The HTTP status is 400.</summary>
    public const string SqlInvalidMixOfAggregationAndColumn = "SqlInvalidMixOfAggregationAndColumn";

    /// <summary>The SELECT clause contains both <c>*</c> and individual columns. The HTTP status is 400.</summary>
    public const string SqlInvalidMixOfStarAndColumn = "SqlInvalidMixOfStarAndColumn";

    /// <summary>The operand of NOT in the SQL statement isn't a Boolean expression. The HTTP status is 400.</summary>
    public const string SqlInvalidNotOperand = "SqlInvalidNotOperand";

    /// <summary>An operand of OR in the SQL statement isn't a Boolean expression. The HTTP status is 400.</summary>
    public const string SqlInvalidOrOperand = "SqlInvalidOrOperand";

    /// <summary>The SQL statement is too complex to be analyzed. The HTTP status is 400.</summary>
    public const string SqlInvalidSqlAfterAnalysis = "SqlInvalidSqlAfterAnalysis";

    /// <summary>
    /// A string can't be cast to a timestamp, because it isn't in a default format and CAST specifies no format. The HTTP status is 400.
    /// </summary>
    public const string SqlInvalidTimestampValue = "SqlInvalidTimestampValue";

    /// <summary>The escape character in the pattern of a LIKE clause isn't followed by a character. The HTTP status is 400.</summary>
    public const string SqlNoCharAfterEscapeChar = "SqlNoCharAfterEscapeChar";

    /// <summary>A string doesn't match the timestamp format that CAST specifies. The HTTP status is 400.</summary>
    public const string SqlNotMatchTimestampFormat = "SqlNotMatchTimestampFormat";

    /// <summary>The timestamp format that CAST specifies isn't supported. The HTTP status is 400.</summary>
    public const string SqlNotSupportedTimestampFormat = "SqlNotSupportedTimestampFormat";

    /// <summary>The SQL statement casts a column to different types. The HTTP status is 400.</summary>
    public const string SqlOneColumnCastToDifferentTypes = "SqlOneColumnCastToDifferentTypes";

    /// <summary>The escape character of a LIKE clause is longer than one character. The HTTP status is 400.</summary>
    public const string SqlOnlyOneEscapeCharIsAllowed = "SqlOnlyOneEscapeCharIsAllowed";

    /// <summary>
    /// An operator in the SQL statement is applied to values of different types, such as a string and a number. The HTTP status is 400.
    /// </summary>
    public const string SqlOperationAppliedToDifferentTypes = "SqlOperationAppliedToDifferentTypes";

    /// <summary>The SQL statement has a syntax error. The HTTP status is 400.</summary>
    public const string SqlSyntaxError = "SqlSyntaxError";

    /// <summary>The SQL statement is too complex to be executed. The HTTP status is 400.</summary>
    public const string SqlUnsupportedSql = "SqlUnsupportedSql";

    /// <summary>The values in an IN clause have different types. The HTTP status is 400.</summary>
    public const string SqlValueTypeOfInMustBeSame = "SqlValueTypeOfInMustBeSame";

    /// <summary>
    /// The FROM clause specifies a path after <c>ossobject</c>, which is supported only for JSON objects. The HTTP status is 400.
    /// </summary>
    public const string TableRootNodeOnlySupportInJson = "TableRootNodeOnlySupportInJson";

    /// <summary>The request specifies a compression other than <c>NONE</c> and <c>GZIP</c>. The HTTP status is 400.</summary>
    public const string UnsupportedCompressionFormat = "UnsupportedCompressionFormat";

    /// <summary>
    /// The SELECT or WHERE clause for a JSON object contains the wildcard <c>[*]</c>, which isn't allowed in these clauses. The HTTP status
    /// is 400.
    /// </summary>
    public const string WildCardNotAllowed = "WildCardNotAllowed";
}
