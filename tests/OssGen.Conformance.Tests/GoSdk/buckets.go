package main

import (
	"errors"
	"fmt"
	"io/ioutil"
	"net/http"
	"reflect"
	"strings"

	"github.com/aliyun/aliyun-oss-go-sdk/oss"
)

func configureBucket(w world) error {
	rule := oss.BuildLifecycleRuleByDays("r", "logs/", true, 3)
	cors := oss.CORSRule{AllowedOrigin: []string{"*"}, AllowedMethod: []string{"GET", "PUT"}, AllowedHeader: []string{"*"}}
	if err := firstOf(
		w.client.SetBucketACL(bucketName, oss.ACLPublicRead),
		w.client.SetBucketLifecycle(bucketName, []oss.LifecycleRule{rule}),
		w.client.SetBucketReferer(bucketName, []string{"http://example.com"}, true),
		w.client.SetBucketLogging(bucketName, bucketName, "log-", true),
		w.client.SetBucketWebsite(bucketName, "index.html", "error.html"),
		w.client.SetBucketCORS(bucketName, []oss.CORSRule{cors})); err != nil {
		return err
	}
	acl, aclError := w.client.GetBucketACL(bucketName)
	lifecycle, lifecycleError := w.client.GetBucketLifecycle(bucketName)
	referer, refererError := w.client.GetBucketReferer(bucketName)
	logging, loggingError := w.client.GetBucketLogging(bucketName)
	website, websiteError := w.client.GetBucketWebsite(bucketName)
	rules, corsError := w.client.GetBucketCORS(bucketName)
	info, infoError := w.client.GetBucketInfo(bucketName)
	return firstOf(
		aclError, lifecycleError, refererError, loggingError, websiteError, corsError, infoError,
		equal(
			string(oss.ACLPublicRead), acl.ACL, "logs/", lifecycle.Rules[0].Prefix, []string{"http://example.com"}, referer.RefererList,
			"log-", logging.LoggingEnabled.TargetPrefix, "index.html", website.IndexDocument.Suffix,
			[]string{"GET", "PUT"}, rules.CORSRules[0].AllowedMethod, bucketName, info.BucketInfo.Name))
}

func existence(w world) error {
	bucket, bucketError := w.client.IsBucketExist(bucketName)
	none, noneError := w.client.IsBucketExist(bucketName + "-none")
	object, objectError := w.bucket.IsObjectExist("missing")
	return firstOf(bucketError, noneError, objectError, equal(true, bucket, false, none, false, object))
}

func refusePrefix(w world) error {
	_, err := w.client.IsBucketExist("BucketNameInvalid")
	return fails(err, http.StatusBadRequest, "InvalidArgument")
}

func serviceError(w world) error {
	_, err := w.bucket.GetObject("missing")
	return fails(err, http.StatusNotFound, "NoSuchKey")
}

func put(w world, key, content string) error {
	return w.bucket.PutObject(key, strings.NewReader(content))
}

func reads(w world, key, content string) error {
	body, err := w.bucket.GetObject(key)
	if err != nil {
		return err
	}
	defer body.Close()
	text, err := ioutil.ReadAll(body)
	return firstOf(err, equal(content, string(text)))
}

func fails(err error, status int, code string) error {
	var refused oss.ServiceError
	if !errors.As(err, &refused) {
		return fmt.Errorf("expected status %d, but got %v", status, err)
	}
	return equal(status, refused.StatusCode, code, refused.Code)
}

// equal compares pairs of an expected and an actual value.
func equal(pairs ...interface{}) error {
	for i := 0; i < len(pairs); i += 2 {
		if !reflect.DeepEqual(pairs[i], pairs[i+1]) {
			return fmt.Errorf("expected %v, but got %v", pairs[i], pairs[i+1])
		}
	}
	return nil
}

func firstOf(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
